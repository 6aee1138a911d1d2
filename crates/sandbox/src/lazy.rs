//! Values that are made on first use.

use std::sync::{Mutex, OnceLock};

use crate::deadline::lock;

/// A value that is made on first use. A failure is not kept: what the system refused once (a
/// thread, memory) it may give the next time.
pub(crate) struct Lazy<T> {
    value: OnceLock<T>,
    making: Mutex<()>,
}

impl<T> Lazy<T> {
    pub const fn new() -> Self {
        Self { value: OnceLock::new(), making: Mutex::new(()) }
    }

    pub fn get(&self) -> Option<&T> {
        self.value.get()
    }

    /// The value; made by one caller, for whom others wait.
    pub fn get_or_try_init<E>(&self, make: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
        if let Some(value) = self.get() {
            return Ok(value);
        }
        let _making = lock(&self.making);
        if let Some(value) = self.get() {
            return Ok(value);
        }
        let value = make()?;
        Ok(self.value.get_or_init(|| value))
    }
}

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_not_kept_and_a_value_is() {
        let lazy = Lazy::new();
        assert_eq!(lazy.get_or_try_init(|| Err("refused")), Err("refused"));
        assert_eq!(lazy.get_or_try_init(|| Ok::<_, &str>(1)), Ok(&1));
        assert_eq!(lazy.get_or_try_init(|| Err("not asked")), Ok(&1));
    }
}

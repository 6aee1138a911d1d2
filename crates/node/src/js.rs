//! The few Node-API calls that the hot paths make directly.

use std::ptr::null_mut;

use napi::bindgen_prelude::{Error, Result, Status};
use napi::sys::{self, napi_env, napi_value};

/// A failed call as an error.
pub fn check(status: sys::napi_status) -> Result<()> {
    match status {
        sys::Status::napi_ok => Ok(()),
        other => Err(Error::from_status(Status::from(other))),
    }
}

/// Makes values in one environment.
///
/// Copy it freely, but only use it in the callback that it was made in.
#[derive(Clone, Copy)]
pub struct Values(napi_env);

impl Values {
    /// # Safety
    /// `env` is the environment of this thread, and the current callback has a handle scope.
    pub unsafe fn new(env: napi_env) -> Self {
        Self(env)
    }

    /// A number.
    pub fn number(self, value: f64) -> Result<napi_value> {
        let mut out = null_mut();
        // SAFETY: `new`'s caller vouches for the environment.
        check(unsafe { sys::napi_create_double(self.0, value, &mut out) })?;
        Ok(out)
    }

    /// A text.
    pub fn text(self, value: &str) -> Result<napi_value> {
        let mut out = null_mut();
        // SAFETY: as in `number`; pointer and length are those of a live string.
        check(unsafe {
            sys::napi_create_string_utf8(
                self.0,
                value.as_ptr().cast(),
                value.len() as isize,
                &mut out,
            )
        })?;
        Ok(out)
    }

    /// `true` or `false`.
    pub fn boolean(self, value: bool) -> Result<napi_value> {
        let mut out = null_mut();
        // SAFETY: as in `number`.
        check(unsafe { sys::napi_get_boolean(self.0, value, &mut out) })?;
        Ok(out)
    }

    /// `null`.
    pub fn null(self) -> Result<napi_value> {
        let mut out = null_mut();
        // SAFETY: as in `number`.
        check(unsafe { sys::napi_get_null(self.0, &mut out) })?;
        Ok(out)
    }

    /// An array.
    pub fn array(self, items: &[napi_value]) -> Result<napi_value> {
        let mut out = null_mut();
        // SAFETY: as in `number`; the items are values of the current handle scope.
        check(unsafe { sys::napi_create_array_with_length(self.0, items.len(), &mut out) })?;
        for (index, item) in items.iter().enumerate() {
            // SAFETY: as above.
            check(unsafe { sys::napi_set_element(self.0, out, index as u32, *item) })?;
        }
        Ok(out)
    }
}

/// Calls a function without a receiver. An exception it throws stays pending.
///
/// # Safety
/// `env` is the environment of this thread; `function` and `args` are values of its current
/// handle scope.
pub unsafe fn call(env: napi_env, function: napi_value, args: &[napi_value]) -> Result<napi_value> {
    let (mut receiver, mut out) = (null_mut(), null_mut());
    // SAFETY: this function's caller vouches for all of them.
    unsafe {
        check(sys::napi_get_undefined(env, &mut receiver))?;
        check(sys::napi_call_function(
            env,
            receiver,
            function,
            args.len(),
            args.as_ptr(),
            &mut out,
        ))?;
    }
    Ok(out)
}

/// Runs `body` in a handle scope of its own, so that a long loop does not pile up handles.
///
/// # Safety
/// `env` is the environment of this thread. No value made in `body` may leave it.
pub unsafe fn scoped<T>(env: napi_env, body: impl FnOnce() -> Result<T>) -> Result<T> {
    let mut scope = null_mut();
    // SAFETY: this function's caller vouches for the environment.
    check(unsafe { sys::napi_open_handle_scope(env, &mut scope) })?;
    let result = body();
    // SAFETY: the scope was opened above, and scopes opened in `body` are closed.
    check(unsafe { sys::napi_close_handle_scope(env, scope) })?;
    result
}

/// Whether a value is `null`.
///
/// # Safety
/// `env` is the environment of this thread; `value` is a value of its current handle scope.
pub unsafe fn is_null(env: napi_env, value: napi_value) -> Result<bool> {
    let mut kind = sys::ValueType::napi_undefined;
    // SAFETY: this function's caller vouches for both.
    check(unsafe { sys::napi_typeof(env, value, &mut kind) })?;
    Ok(kind == sys::ValueType::napi_null)
}

/// Copies a JavaScript string.
///
/// # Safety
/// `env` is the environment of this thread; `value` is a value of its current handle scope.
pub unsafe fn string(env: napi_env, value: napi_value) -> Result<String> {
    let mut len = 0;
    // SAFETY: this function's caller vouches for both; a null buffer asks for the length.
    check(unsafe { sys::napi_get_value_string_utf8(env, value, null_mut(), 0, &mut len) })?;
    let mut bytes = vec![0u8; len + 1];
    // SAFETY: the buffer has the size that is passed.
    check(unsafe {
        sys::napi_get_value_string_utf8(
            env,
            value,
            bytes.as_mut_ptr().cast(),
            bytes.len(),
            &mut len,
        )
    })?;
    bytes.truncate(len);
    String::from_utf8(bytes).map_err(|error| Error::from_reason(error.to_string()))
}

/// Drops an exception that is pending, if one is.
///
/// # Safety
/// `env` is the environment of this thread.
pub unsafe fn clear_exception(env: napi_env) -> Option<napi_value> {
    let (mut pending, mut exception) = (false, null_mut());
    // SAFETY: this function's caller vouches for the environment.
    unsafe {
        if sys::napi_is_exception_pending(env, &mut pending) != sys::Status::napi_ok || !pending {
            return None;
        }
        let status = sys::napi_get_and_clear_last_exception(env, &mut exception);
        (status == sys::Status::napi_ok).then_some(exception)
    }
}

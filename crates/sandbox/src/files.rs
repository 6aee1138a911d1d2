//! The guest's files: a read-only directory at `/input`, or none.
//!
//! They are wasmtime-wasi's work, which keeps paths below the directory and refuses every change.
//! What is added here keeps a guest from holding up the host: only files and directories can be
//! opened (the open of a FIFO without a writer never returns), only so many at once, a directory
//! is listed once and not again for each part of it that the guest fetches, and a run that is
//! over ends with its next file call.

use std::path::Path;

use wasmtime::{Caller, Error, Linker, Result};
use wasmtime_wasi::p1::wasi_snapshot_preview1::WasiSnapshotPreview1;
use wasmtime_wasi::p1::{self, WasiP1Ctx, wasi_snapshot_preview1};
use wasmtime_wasi::{FsPerms, WasiCtxBuilder};
use wiggle::GuestMemory;

use crate::error::{ErrorCode, Failure};
use crate::state::{State, guest_memory};
use crate::wasi::{EACCES, EBADF, EFAULT, MODULE, SUCCESS};
use crate::wasi::{errno, put_stream_stat, put_u32, slice, slice_mut, u32_at};

/// Where the guest sees the directory.
const GUEST_DIR: &str = "/input";

// Error numbers of WASI preview 1.
const EMFILE: i32 = 33;
const ENAMETOOLONG: i32 = 37;
const EOVERFLOW: i32 = 61;

/// Longest path, in bytes; Linux's PATH_MAX.
const PATH_MOST_BYTES: u32 = 4096;

/// Most files and directories that one sandbox has open. Each takes a descriptor of the process.
const OPEN_MOST: u32 = 128;

/// Most bytes that other calls copy to the host: their paths.
pub(crate) const COPIED_MOST_BYTES: usize = 64 << 10;

/// Largest listing of one directory, in bytes: about a million names.
const LISTING_MOST_BYTES: usize = 64 << 20;

/// The files a sandbox can see.
#[derive(Default)]
pub(crate) struct Files {
    /// Built with the directory, or when a guest without one first makes a file call.
    context: Option<WasiP1Ctx>,
    has_dir: bool,
    /// Files and directories that the guest has open.
    opened: u32,
    /// The directory that the guest is reading, and its descriptor.
    listing: Option<(u32, Listing)>,
}

impl Files {
    /// Opens the directory, so that a wrong one fails before anything runs.
    pub fn open(dir: &Path) -> Result<Self, Failure> {
        let invalid = |why: &dyn std::fmt::Display| {
            let message = format!("readonlyDir {}: {why}", dir.display());
            Failure::new(ErrorCode::InvalidDirectory, message)
        };
        // Listing it is the cheapest way to learn that it is a directory and readable.
        std::fs::read_dir(dir).map_err(|error| invalid(&error))?;
        let mut builder = context_builder();
        builder
            .preopened_dir(dir, GUEST_DIR, FsPerms::ReadOnly)
            .map_err(|error| invalid(&error))?;
        Ok(Self { context: Some(builder.build_p1()), has_dir: true, ..Self::default() })
    }

    fn context(&mut self) -> &mut WasiP1Ctx {
        self.context.get_or_insert_with(|| context_builder().build_p1())
    }

    /// The context for a call that copies no more to the host than the guest's memory holds. Every
    /// call sets how much may be copied; without that, wasmtime-wasi has what the last one left.
    fn uncounted(&mut self) -> &mut WasiP1Ctx {
        let context = self.context();
        context.set_hostcall_fuel(usize::MAX);
        context
    }

    /// Opens a file or a directory; its descriptor, or an error number.
    async fn open_path(&mut self, asked: &Asked<'_>) -> Result<Result<u32, i32>> {
        // Refused without a look at it.
        if asked.creates() {
            return Ok(Err(asked.open(self.uncounted()).await?.err().unwrap_or(EACCES)));
        }
        match asked.file_type(self.uncounted()).await? {
            Ok(FILE_TYPE_DIRECTORY | FILE_TYPE_REGULAR | FILE_TYPE_LINK) => {}
            Ok(_) => return Ok(Err(EACCES)),
            Err(errno) => return Ok(Err(errno)),
        }
        if self.opened >= OPEN_MOST {
            return Ok(Err(EMFILE));
        }
        let opened = asked.open(self.uncounted()).await?;
        self.opened += u32::from(opened.is_ok());
        Ok(opened)
    }

    /// A descriptor was closed. The standard streams and the directory itself were not counted:
    /// a guest that closes them may open as many more.
    fn closed(&mut self, status: i32) -> i32 {
        if status == SUCCESS {
            self.opened = self.opened.saturating_sub(1);
        }
        status
    }

    /// A part of a directory's listing, from an entry on.
    async fn list(&mut self, fd: u32, cookie: u64) -> Result<Result<&[u8], i32>> {
        if cookie == 0 || self.listing.as_ref().is_none_or(|(of, _)| *of != fd) {
            match Listing::read(self.uncounted(), fd).await? {
                Ok(listing) => self.listing = Some((fd, listing)),
                Err(errno) => return Ok(Err(errno)),
            }
        }
        Ok(self.listing.as_ref().map_or(Err(EBADF), |(_, listing)| Ok(listing.from(cookie))))
    }
}

/// A context without files, environment, arguments or network.
fn context_builder() -> WasiCtxBuilder {
    let mut builder = WasiCtxBuilder::new();
    // File calls are done in place: short, and never suspended while they hold guest memory. It
    // has to be said before a directory is opened.
    builder.allow_blocking_current_thread(true);
    builder
}

const FILE_TYPE_DIRECTORY: u8 = 3;
const FILE_TYPE_REGULAR: u8 = 4;
const FILE_TYPE_LINK: u8 = 7;

/// What the guest asks `path_open` for. Calls are made with a memory of the host's own, so that
/// no bad pointer makes one fail after it has opened something.
struct Asked<'a> {
    dir: i32,
    lookup: i32,
    path: &'a [u8],
    open_flags: i32,
    rights: (i64, i64),
    flags: i32,
}

impl Asked<'_> {
    fn creates(&self) -> bool {
        const CREATE: i32 = 1;
        self.open_flags & CREATE != 0
    }

    /// A memory with room for a result of 64 bytes and then the path.
    fn scratch(&self) -> (Vec<u8>, (i32, i32)) {
        const RESULT_BYTES: usize = 64;
        let mut memory = vec![0; RESULT_BYTES];
        memory.extend_from_slice(self.path);
        (memory, (RESULT_BYTES as i32, self.path.len() as i32))
    }

    async fn file_type(&self, context: &mut WasiP1Ctx) -> Result<Result<u8, i32>> {
        const FILE_TYPE: usize = 16;
        let (mut scratch, (path, len)) = self.scratch();
        let mut memory = GuestMemory::Unshared(&mut scratch);
        let status = wasi_snapshot_preview1::path_filestat_get(
            context,
            &mut memory,
            self.dir,
            self.lookup,
            path,
            len,
            0,
        );
        Ok(match status.await? {
            SUCCESS => Ok(scratch[FILE_TYPE]),
            errno => Err(errno),
        })
    }

    async fn open(&self, context: &mut WasiP1Ctx) -> Result<Result<u32, i32>> {
        let (mut scratch, (path, len)) = self.scratch();
        let mut memory = GuestMemory::Unshared(&mut scratch);
        let status = wasi_snapshot_preview1::path_open(
            context,
            &mut memory,
            self.dir,
            self.lookup,
            path,
            len,
            self.open_flags,
            self.rights.0,
            self.rights.1,
            self.flags,
            0,
        );
        Ok(match status.await? {
            SUCCESS => Ok(u32_at(&scratch, 0)),
            errno => Err(errno),
        })
    }
}

/// A directory's entries, as `fd_readdir` writes them.
struct Listing {
    bytes: Vec<u8>,
    /// Where each entry begins; the cookie of an entry is its index.
    starts: Vec<usize>,
}

impl Listing {
    /// wasmtime-wasi looks at every entry of the directory in every call, however few it gives.
    async fn read(context: &mut WasiP1Ctx, fd: u32) -> Result<Result<Self, i32>> {
        const USED_BYTES: usize = 4;
        let mut room = 64 << 10;
        loop {
            let mut scratch = vec![0; USED_BYTES + room];
            let mut memory = GuestMemory::Unshared(&mut scratch);
            let (at, len) = (USED_BYTES as i32, room as i32);
            let status =
                wasi_snapshot_preview1::fd_readdir(context, &mut memory, fd as i32, at, len, 0, 0);
            match status.await? {
                SUCCESS => {}
                errno => return Ok(Err(errno)),
            }
            let used = u32_at(&scratch, 0) as usize;
            if used < room {
                return Ok(Ok(Self::new(scratch[USED_BYTES..USED_BYTES + used].to_vec())));
            }
            if room >= LISTING_MOST_BYTES {
                return Ok(Err(EOVERFLOW));
            }
            room *= 8;
        }
    }

    fn new(bytes: Vec<u8>) -> Self {
        const ENTRY_BYTES: usize = 24;
        const NAME_LEN: usize = 16;
        let (mut starts, mut at) = (Vec::new(), 0);
        while at + ENTRY_BYTES <= bytes.len() {
            starts.push(at);
            at += ENTRY_BYTES + u32_at(&bytes, at + NAME_LEN) as usize;
        }
        Self { bytes, starts }
    }

    fn from(&self, cookie: u64) -> &[u8] {
        let start = usize::try_from(cookie).ok().and_then(|index| self.starts.get(index));
        start.map_or(&[], |&start| &self.bytes[start..])
    }
}

/// Adds wasmtime-wasi's imports to a linker.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    p1::add_to_linker_async(linker, |state: &mut State| state.files.context())
}

/// Replaces some of them.
pub(crate) fn shadow(linker: &mut Linker<State>) -> Result<()> {
    add_open(linker)?;
    add_close(linker)?;
    add_read(linker)?;
    add_readdir(linker)?;
    add_stat(linker)?;
    add_nothing_to_do(linker)
}

fn add_open(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(
        MODULE,
        "path_open",
        |mut caller: Caller<'_, State>,
         (dir, lookup, path, len, open_flags, base, inheriting, flags, out): (
            i32,
            i32,
            u32,
            u32,
            i32,
            i64,
            i64,
            i32,
            u32,
        )| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                state.control.check()?;
                if len > PATH_MOST_BYTES {
                    return Ok(ENAMETOOLONG);
                }
                let (Ok(path), Ok(_)) = (slice(memory, path, len), slice(memory, out, 4)) else {
                    return Ok(EFAULT);
                };
                let rights = (base, inheriting);
                let asked = Asked { dir, lookup, path, open_flags, rights, flags };
                match state.files.open_path(&asked).await? {
                    Ok(fd) => Ok(errno(|| put_u32(memory, out, fd))),
                    Err(errno) => Ok(errno),
                }
            })
        },
    )?;
    Ok(())
}

fn add_close(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(
        MODULE,
        "fd_close",
        |mut caller: Caller<'_, State>, (fd,): (i32,)| {
            Box::new(async move {
                let (_, State { files, .. }) = guest_memory(&mut caller)?;
                let mut none = GuestMemory::Unshared(&mut []);
                let status = wasi_snapshot_preview1::fd_close(files.uncounted(), &mut none, fd);
                let status = status.await?;
                Ok::<_, Error>(files.closed(status))
            })
        },
    )?;
    linker.func_wrap_async(
        MODULE,
        "fd_renumber",
        |mut caller: Caller<'_, State>, (from, to): (i32, i32)| {
            Box::new(async move {
                let (_, State { files, .. }) = guest_memory(&mut caller)?;
                let mut none = GuestMemory::Unshared(&mut []);
                let context = files.uncounted();
                let status =
                    wasi_snapshot_preview1::fd_renumber(context, &mut none, from, to).await?;
                // It closes the second, unless they are the same.
                Ok(if from == to { status } else { files.closed(status) })
            })
        },
    )?;
    Ok(())
}

fn add_read(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(
        MODULE,
        "fd_read",
        |mut caller: Caller<'_, State>, (fd, buffers, count, read): (i32, i32, i32, u32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                if fd == 0 {
                    return Ok(errno(|| put_u32(memory, read, 0)));
                }
                state.control.check()?;
                let mut memory = GuestMemory::Unshared(memory);
                let (context, read) = (state.files.uncounted(), read as i32);
                wasi_snapshot_preview1::fd_read(context, &mut memory, fd, buffers, count, read)
                    .await
            })
        },
    )?;
    linker.func_wrap_async(
        MODULE,
        "fd_pread",
        |mut caller: Caller<'_, State>,
         (fd, buffers, count, at, read): (i32, i32, i32, i64, i32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                state.control.check()?;
                let mut memory = GuestMemory::Unshared(memory);
                let context = state.files.uncounted();
                wasi_snapshot_preview1::fd_pread(context, &mut memory, fd, buffers, count, at, read)
                    .await
            })
        },
    )?;
    Ok(())
}

fn add_readdir(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(
        MODULE,
        "fd_readdir",
        |mut caller: Caller<'_, State>, (fd, at, len, cookie, used): (u32, u32, u32, u64, u32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                state.control.check()?;
                let listed = match state.files.list(fd, cookie).await? {
                    Ok(listed) => listed,
                    Err(errno) => return Ok(errno),
                };
                let listed = &listed[..listed.len().min(len as usize)];
                Ok(errno(|| {
                    slice_mut(memory, at, listed.len() as u32)?.copy_from_slice(listed);
                    put_u32(memory, used, listed.len() as u32)
                }))
            })
        },
    )?;
    Ok(())
}

fn add_stat(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(
        MODULE,
        "fd_fdstat_get",
        |mut caller: Caller<'_, State>, (fd, out): (u32, u32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                if fd <= 2 {
                    return Ok(errno(|| put_stream_stat(memory, fd, out)));
                }
                let mut memory = GuestMemory::Unshared(memory);
                let context = state.files.uncounted();
                let (fd, out) = (fd as i32, out as i32);
                wasi_snapshot_preview1::fd_fdstat_get(context, &mut memory, fd, out).await
            })
        },
    )?;
    linker.func_wrap_async(
        MODULE,
        "fd_prestat_get",
        |mut caller: Caller<'_, State>, (fd, out): (u32, u32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                // Asked by every guest at its first file call; most have no directory.
                if !state.files.has_dir {
                    return Ok(EBADF);
                }
                let mut memory = GuestMemory::Unshared(memory);
                let context = state.files.uncounted();
                let (fd, out) = (fd as i32, out as i32);
                wasi_snapshot_preview1::fd_prestat_get(context, &mut memory, fd, out)
            })
        },
    )?;
    Ok(())
}

/// Nothing is ever written, and what the system keeps in its cache is not the guest's business.
fn add_nothing_to_do(linker: &mut Linker<State>) -> Result<()> {
    for name in ["fd_sync", "fd_datasync"] {
        linker.func_wrap(MODULE, name, |_: Caller<'_, State>, _: u32| SUCCESS)?;
    }
    linker.func_wrap(
        MODULE,
        "fd_advise",
        |_: Caller<'_, State>, _: u32, _: u64, _: u64, _: u32| SUCCESS,
    )?;
    Ok(())
}

//! What a guest can do with a directory to hold up the host.

mod support;

use std::fs::File;
use std::path::PathBuf;
use std::time::Duration;

use micropython_wasm_sandbox::{Limits, Outcome, SandboxOptions};
use support::*;

/// A directory that is removed at the end.
struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let name = format!("micropython-wasm-files-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn read_in(directory: &Directory, code: &str) -> Outcome {
    let limits =
        Limits { fuel: None, wall_timeout: Some(Duration::from_secs(30)), ..Limits::default() };
    let options = SandboxOptions { readonly_dir: Some(directory.0.clone()), ..with_limits(limits) };
    let outcome = run(options.clone(), program(code));
    let sync = run_sync(options, program(code));
    assert!(outcome.result.is_ok(), "{:?} {}", outcome.result, outcome.stderr);
    assert_eq!(sync.stdout, outcome.stdout);
    outcome
}

#[cfg(unix)]
#[test]
fn a_fifo_cannot_be_opened() {
    let directory = Directory::new("fifo");
    let made = std::process::Command::new("mkfifo").arg(directory.0.join("fifo")).status();
    assert!(made.unwrap().success());
    let code = "try: open('/input/fifo')\nexcept OSError as e: print(e.errno)";
    const EACCES: &str = "13\n";
    assert_eq!(read_in(&directory, code).stdout, EACCES);
}

#[test]
fn only_so_many_files_can_be_open() {
    let directory = Directory::new("many");
    File::create(directory.0.join("a")).unwrap();
    let code = "files = []\ntry:\n  while True: files.append(open('/input/a'))\n\
                except OSError as e: print(e.errno, len(files))\n\
                while files: files.pop().close()\nprint(open('/input/a').read() == '')";
    const EMFILE: u32 = 24;
    assert_eq!(read_in(&directory, code).stdout, format!("{EMFILE} 128\nTrue\n"));
}

#[test]
fn a_large_file_is_read_to_its_end() {
    let directory = Directory::new("large");
    File::create(directory.0.join("large")).unwrap().set_len(200 << 20).unwrap();
    let code = "n = 0\nbuffer = bytearray(1 << 20)\nwith open('/input/large', 'rb') as file:\n  \
                while True:\n    got = file.readinto(buffer)\n    if not got: break\n    n += got\n\
                print(n >> 20)";
    assert_eq!(read_in(&directory, code).stdout, "200\n");
}

#[test]
fn a_large_directory_is_listed_in_one_go() {
    let directory = Directory::new("names");
    let mut names: Vec<_> = (0..3000).map(|i| format!("a file with a number, {i:04}")).collect();
    for name in &names {
        File::create(directory.0.join(name)).unwrap();
    }
    let code = "import os\nfor name in sorted(os.listdir('/input')): print(name)";
    names.push(String::new());
    assert_eq!(read_in(&directory, code).stdout, names.join("\n"));
}

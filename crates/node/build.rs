//! Finds the artifact and its images that the addon carries.
//!
//! `MICROPYTHON_WASM_ARTIFACT` names the module, `MICROPYTHON_WASM_IMAGES` the directory with
//! what the ahead-of-time compiler made of it. Without them the addon is built empty: it links,
//! so that the whole workspace can be checked and tested before there is a guest, and every run
//! of the bundled artifact fails.

use std::env;
use std::fs;
use std::path::Path;

fn main() {
    napi_build::setup();
    link_arguments();
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let target = env::var("TARGET").expect("cargo sets TARGET");
    println!("cargo:rustc-env=TARGET={target}");
    println!("cargo:rerun-if-env-changed=MICROPYTHON_WASM_ARTIFACT");
    println!("cargo:rerun-if-env-changed=MICROPYTHON_WASM_IMAGES");
    let artifact = env::var("MICROPYTHON_WASM_ARTIFACT").ok();
    let images = env::var("MICROPYTHON_WASM_IMAGES").ok();
    embed(artifact.as_deref().map(Path::new), &out, "artifact.wasm");
    for name in ["metered.cwasm", "unmetered.cwasm"] {
        let image = images.as_deref().map(|dir| Path::new(dir).join(name));
        embed(image.as_deref(), &out, name);
    }
}

/// What the linker has to be told when zig links for another system.
fn link_arguments() {
    let os = env::var("CARGO_CFG_TARGET_OS").expect("cargo sets CARGO_CFG_TARGET_OS");
    let environment = env::var("CARGO_CFG_TARGET_ENV").expect("cargo sets CARGO_CFG_TARGET_ENV");
    if os == "macos" {
        // Else the library is named by where it was built, and lists libraries it does not use.
        println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/micropython-wasm.node");
        println!("cargo:rustc-cdylib-link-arg=-Wl,-dead_strip_dylibs");
    } else if os == "windows" && environment == "gnu" {
        // rustc's own list of exports is not passed on, and without one everything is exported.
        let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
        println!("cargo:rustc-cdylib-link-arg={root}/addon.def");
        println!("cargo:rerun-if-changed=addon.def");
    }
}

fn embed(from: Option<&Path>, out: &str, name: &str) {
    let bytes = match from {
        Some(path) => {
            println!("cargo:rerun-if-changed={}", path.display());
            fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        }
        None => Vec::new(),
    };
    let target = Path::new(out).join(name);
    fs::write(&target, bytes).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
}

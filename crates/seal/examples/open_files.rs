//! Opens files and prints one JSON line for each: `open_files FILE…`.
//!
//! Exit code 0 when every file opened, 1 when one was refused, 2 when one could not be read.

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut code = 0;
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        let (line, result) = verdict(&path);
        code = code.max(result);
        if writeln!(out, "{line}").is_err() {
            return ExitCode::from(2);
        }
    }
    ExitCode::from(code)
}

fn verdict(path: &str) -> (serde_json::Value, u8) {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return (serde_json::json!({"file": path, "error": error.to_string()}), 2),
    };
    match seal::open(&bytes) {
        Ok(opened) => {
            let roles: Vec<_> = opened.signatures.iter().map(|s| s.role).collect();
            let (digest, receipt) = (opened.digest, opened.receipt.to_string());
            let line = serde_json::json!({
                "file": path, "opened": true, "form": opened.envelope.form, "digest": digest,
                "receipt": receipt, "roles": roles,
            });
            (line, 0)
        }
        Err(refusal) => {
            let message = refusal.to_string();
            (
                serde_json::json!({"file": path, "opened": false, "code": refusal.code(), "message": message}),
                1,
            )
        }
    }
}

//! Starts the language server of Keras Shape Lens for Zed: the one on the PATH of the project, else the npm package, which
//! Zed installs with its own Node.

use zed_extension_api::{self as zed, LanguageServerId, Result};

const COMMAND: &str = "keras-shape-lens-langserver";
const PACKAGE: &str = "keras-shape-lens";
const SERVER: &str = "node_modules/keras-shape-lens/server/dist/main.node.js";

struct KerasShapeLens;

/// The npm package's server, installed where it is missing or older than what is published.
fn installed_server(id: &LanguageServerId) -> Result<String> {
    zed::set_language_server_installation_status(
        id,
        &zed::LanguageServerInstallationStatus::CheckingForUpdate,
    );
    let latest = zed::npm_package_latest_version(PACKAGE)?;
    if zed::npm_package_installed_version(PACKAGE)?.as_ref() != Some(&latest) {
        zed::set_language_server_installation_status(
            id,
            &zed::LanguageServerInstallationStatus::Downloading,
        );
        zed::npm_install_package(PACKAGE, &latest)?;
    }
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    Ok(here.join(SERVER).to_string_lossy().into_owned())
}

impl zed::Extension for KerasShapeLens {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        id: &LanguageServerId,
        worktree: &zed::Worktree,
    ) -> Result<zed::Command> {
        if let Some(command) = worktree.which(COMMAND) {
            return Ok(zed::Command {
                command,
                args: vec!["--stdio".into()],
                env: worktree.shell_env(),
            });
        }
        Ok(zed::Command {
            command: zed::node_binary_path()?,
            args: vec![installed_server(id)?, "--stdio".into()],
            env: Vec::new(),
        })
    }
}

zed::register_extension!(KerasShapeLens);

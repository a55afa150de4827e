"""The operating system without Qt: folders, the settings file, the keyring."""

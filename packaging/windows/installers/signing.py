#!/usr/bin/python3
"""Signs Windows programs and installers with osslsigncode, in place.

    signing.py --certificate CERT.p12 --password-file FILE [--timestamp URL] FILE...

The password is read from a file, so that it is in no command line.
"""
import argparse
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import product


@dataclass(frozen=True)
class Signer:
    """A certificate with its key, from outside the project."""

    certificate: Path
    password_file: Path
    timestamp: str | None

    def command(self):
        """The same as a command that a file's name follows."""
        words = [sys.executable, Path(__file__).resolve(), "--certificate", self.certificate.resolve(), "--password-file",
                 self.password_file.resolve()]
        if self.timestamp:
            words += ["--timestamp", self.timestamp]
        return shlex.join(str(word) for word in words)

    def sign(self, path):
        signed = path.with_name(path.name + ".signed")
        words = ["osslsigncode", "sign", "-pkcs12", self.certificate, "-readpass", self.password_file, "-h", "sha256",
                 "-n", product.NAME]
        if self.timestamp:
            words += ["-ts", self.timestamp]
        answer = subprocess.run([*words, "-in", path, "-out", signed], stdin=subprocess.DEVNULL, capture_output=True,
                                text=True, check=False)
        if answer.returncode != 0:
            signed.unlink(missing_ok=True)
            sys.exit(f"{path} could not be signed:\n{answer.stdout}{answer.stderr}")
        signed.chmod(path.stat().st_mode)
        signed.replace(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--certificate", type=Path, required=True)
    parser.add_argument("--password-file", type=Path, required=True)
    parser.add_argument("--timestamp")
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    signer = Signer(options.certificate, options.password_file, options.timestamp)
    for path in options.files:
        signer.sign(path)


if __name__ == "__main__":
    main()

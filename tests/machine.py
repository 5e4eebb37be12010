"""What tests need of the machine itself: `python tests/machine.py venv|chromium|nginx|wrk`.

Installs it with apt where that is allowed, and otherwise says what to install. Runs before anything
else is there, so it uses the standard library only.
"""

import importlib.util
import os
import shutil
import subprocess
import sys

PACKAGES = {
    "venv": "python3-venv",
    "chromium": "chromium",
    "nginx": "nginx-light",
    "wrk": "wrk",
}


def is_there(need: str) -> bool:
    if need == "venv":
        return importlib.util.find_spec("ensurepip") is not None
    if need == "chromium":
        known = os.environ.get("CHROME_PATH") or shutil.which("google-chrome")
        return bool(known or shutil.which("chromium"))
    return bool(shutil.which(need, path=f"{os.environ['PATH']}:/usr/sbin"))


def install(package: str) -> bool:
    """Try apt, as root or through sudo without a password."""
    if not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run([*prefix, "apt-get", "update", "-qq"], env=env, check=True)
        subprocess.run(
            [*prefix, "apt-get", "install", "-y", "-qq", package],
            env=env,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def main(need: str) -> int:
    package = PACKAGES[need]
    if is_there(need) or (install(package) and is_there(need)):
        return 0
    print(
        f"This needs {need}. Install it (on Debian: apt-get install {package}) and try again.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

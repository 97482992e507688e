"""The folder of one private Request Tracker: configuration, certificates, and the seeded database."""
import fcntl
import hashlib
import json
import os
import pwd
import shutil
import socket
import stat
import subprocess
import tempfile
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
PREFIX = "caredesk-rt."
SETUP = "/usr/sbin/rt-setup-database-5"
FOLDERS = ("etc", "conf.d", "var", "mason_data/obj", "mason_data/cache", "mason_data/etc", "session_data", "log", "tls",
           "nginx", "run")


def unprivileged():
    """Arguments for subprocess: as root Request Tracker runs as www-data, else as whoever asks."""
    if os.getuid() != 0:
        return {}
    user = pwd.getpwnam("www-data")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def temporary_root():
    """The temporary folder, or /tmp when www-data cannot get through to it."""
    wanted = Path(tempfile.gettempdir()).resolve()
    through = all(folder.stat().st_mode & stat.S_IXOTH for folder in (wanted, *wanted.parents))
    return wanted if through or os.getuid() != 0 else Path("/tmp")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def remove_leftovers():
    """The folders of those that were killed: nobody holds their locks. One that is just being made has none yet."""
    for folder in temporary_root().glob(f"{PREFIX}*"):
        try:
            with open(folder / "lock", "r+", encoding="ascii") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue


class Home:
    """Made on entering, removed on leaving when it was a temporary one. The seeded database takes seconds to make, so
    it is made once for each state of what it is made from, and copied from then on."""

    def __init__(self, template, folder, port):
        self._templates = template.resolve()
        self._kept = folder
        self.port = port or free_port()
        self.path = None

    def __enter__(self):
        if self._kept:
            self.path = self._kept.resolve()
            self.path.mkdir(parents=True, exist_ok=True)
        else:
            remove_leftovers()
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=temporary_root()))
        self.path.chmod(0o755)
        self._lock = open(self.path / "lock", "w", encoding="ascii")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        try:
            for folder in FOLDERS:
                (self.path / folder).mkdir(parents=True, exist_ok=True)
            for name in ("RT_SiteConfig.pm", "nginx.conf"):
                text = (SOURCES / f"{name}.in").read_text(encoding="utf-8")
                text = text.replace("@HOME@", str(self.path)).replace("@PORT@", str(self.port))
                (self.path / "etc" / name).write_text(text, encoding="utf-8")
            self._give_away()
            self._template = self._made_template()
            if not self.database.exists():
                self.reset()
            self._make_certificates()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if not self._kept:
            shutil.rmtree(self.path, ignore_errors=True)

    @property
    def database(self):
        return self.path / "var/rt5.sqlite"

    @property
    def environment(self):
        return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "HOME": str(self.path),
                "TMPDIR": str(self.path / "run"), "RT_SITE_CONFIG": str(self.path / "etc/RT_SiteConfig.pm"),
                "RT_SITE_CONFIG_DIR": str(self.path / "conf.d")}

    def reset(self):
        """Back to the seeded database. What has the one before open keeps that."""
        for rest in (*self.path.glob("var/rt5.sqlite*"), *self.path.glob("session_data/*"), *self.path.glob("var/*.mbox")):
            rest.unlink()
        shutil.copyfile(self._template / "rt5.sqlite", self.database)
        self._give_away()

    def write_tokens(self):
        shutil.copyfile(self._template / "tokens.json", self.path / "tokens.json")

    def _give_away(self):
        owner = unprivileged()
        if owner:
            for folder in ("var", "mason_data", "session_data", "run"):
                for path in (self.path / folder, *(self.path / folder).rglob("*")):
                    os.chown(path, owner["user"], owner["group"])

    def _made_template(self):
        made_from = hashlib.sha256()
        version = subprocess.run(("dpkg-query", "--show", "request-tracker5"), capture_output=True, check=True)
        made_from.update(version.stdout)
        for name in ("RT_SiteConfig.pm.in", "seed.pl"):
            made_from.update((SOURCES / name).read_bytes())
        template = self._templates / made_from.hexdigest()[:16]
        self._templates.mkdir(parents=True, exist_ok=True)
        with open(self._templates / "lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not template.exists():
                self._make_template(template)
        return template

    def _make_template(self, template):
        kept = self.database if self.database.exists() else None
        if kept:
            kept = kept.rename(self.path / "kept.sqlite")
        self._run(SETUP, "--action", "init")
        # Given as text: www-data need not be able to read where the sources are.
        seeded = self._run("perl", "-", input=(SOURCES / "seed.pl").read_bytes())
        tokens = dict(line.split(" ", 1) for line in seeded.decode().splitlines())
        new = template.with_suffix(".new")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        self.database.rename(self.path / "seeded.sqlite")
        shutil.move(self.path / "seeded.sqlite", new / "rt5.sqlite")
        (new / "tokens.json").write_text(json.dumps(tokens), encoding="utf-8")
        for old in self._templates.iterdir():
            if old.is_dir() and old != new:
                shutil.rmtree(old)
        new.rename(template)
        if kept:
            kept.rename(self.database)

    def _run(self, *command, **options):
        done = subprocess.run(command, env=self.environment, cwd="/", capture_output=True, check=False,
                              **({} if "input" in options else {"stdin": subprocess.DEVNULL}), **options, **unprivileged())
        if done.returncode:
            raise SystemExit(f"{command[0]} failed:\n{(done.stdout + done.stderr).decode(errors='replace')[-4000:]}")
        return done.stdout

    def _make_certificates(self):
        tls = self.path / "tls"
        if (tls / "leaf.pem").exists():
            return
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        (tls / "leaf.ext").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n"
                                      "basicConstraints=CA:FALSE\n", encoding="ascii")
        for arguments in (
                ("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
                 "-subj", "/CN=CareDesk test authority", "-addext", "basicConstraints=critical,CA:TRUE",
                 "-addext", "keyUsage=critical,keyCertSign,cRLSign"),
                ("req", *key, "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=localhost"),
                ("x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                 "-out", "leaf.crt", "-days", "30", "-extfile", "leaf.ext")):
            subprocess.run(("openssl", *arguments), cwd=tls, capture_output=True, check=True)
        (tls / "leaf.pem").write_bytes((tls / "leaf.crt").read_bytes() + (tls / "ca.pem").read_bytes())

"""Request Tracker's workers and the TLS front before them: started, ended, killed."""
import asyncio
import ctypes
import os
import signal
import ssl
from pathlib import Path

from home import unprivileged

RT = "/usr/share/request-tracker5/libexec/rt-server.fcgi"
NGINX = "/usr/sbin/nginx"
READY_SECONDS = 120
END_SECONDS = 20
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def end_with_parent():
    """Called in a child: it gets SIGTERM when this program is killed."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Processes:
    def __init__(self, home, workers):
        self._home = home
        self._workers = workers
        self._rt = None
        self._nginx = None

    async def start(self):
        run = self._home.path / "run"
        if self._rt is None:
            (run / "rt.sock").unlink(missing_ok=True)
            self._rt = await self._spawn("rt", RT, "--listen", str(run / "rt.sock"), "--nproc", str(self._workers),
                                         **unprivileged())
        if self._nginx is None:
            self._nginx = await self._spawn("nginx", NGINX, "-c", str(self._home.path / "etc/nginx.conf"),
                                            "-e", str(self._home.path / "log/nginx.err"))
        await asyncio.wait_for(self._answers(), READY_SECONDS)

    async def stop_front(self):
        """Nobody gets through from now on; what got through is carried out."""
        if self._nginx is not None:
            await self._end(self._nginx, signal.SIGTERM)
            self._nginx = None

    async def stop(self):
        await self.stop_front()
        if self._rt is not None:
            # As root Request Tracker answers SIGINT by giving away folders of an installed one: never that signal.
            await self._end(self._rt, signal.SIGTERM)
            self._rt = None

    async def renew_workers(self):
        """The workers are exchanged for new ones, which know nothing of the database before. Far quicker than starting
        anew: their manager has Request Tracker loaded."""
        if self._rt is None:
            return
        workers = self._worker_ids()
        self._rt.send_signal(signal.SIGHUP)
        deadline = asyncio.get_running_loop().time() + END_SECONDS
        while left := workers & self._worker_ids():
            if asyncio.get_running_loop().time() > deadline:
                for worker in left:
                    os.kill(worker, signal.SIGKILL)
            await asyncio.sleep(0.01)

    async def kill(self):
        for process in filter(None, (self._nginx, self._rt)):
            await self._end(process, signal.SIGKILL)
        self._nginx = self._rt = None

    def _worker_ids(self):
        children = Path(f"/proc/{self._rt.pid}/task/{self._rt.pid}/children").read_text(encoding="ascii")
        return set(map(int, children.split()))

    async def _spawn(self, name, *command, **options):
        with open(self._home.path / f"log/{name}.log", "ab") as log:
            return await asyncio.create_subprocess_exec(
                *command, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log, env=self._home.environment, cwd="/",
                start_new_session=True, preexec_fn=end_with_parent, **options)

    async def _end(self, process, number):
        """Signals the process (SIGKILL: and all that it started), and waits; what stays is killed."""
        def signal_group(what):
            try:
                os.killpg(process.pid, what)
            except ProcessLookupError:
                pass

        if process.returncode is None and number != signal.SIGKILL:
            process.send_signal(number)
            try:
                await asyncio.wait_for(process.wait(), END_SECONDS)
            except asyncio.TimeoutError:
                pass
        signal_group(signal.SIGKILL)
        await process.wait()

    async def _answers(self):
        """Waits until a request goes the whole way."""
        context = ssl.create_default_context(cafile=self._home.path / "tls/ca.pem")
        while True:
            for process in (self._rt, self._nginx):
                if process.returncode is not None:
                    raise RuntimeError(f"it ended at once: {self._last_words()}")
            if not (self._home.path / "run/rt.sock").exists():
                await asyncio.sleep(0.05)
                continue
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self._home.port, ssl=context)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            try:
                writer.write(b"GET /REST/2.0/rt HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: ready\r\nConnection: close\r\n\r\n")
                if b" 401 " in await reader.readline():
                    return
            except OSError:
                pass
            finally:
                writer.close()
            await asyncio.sleep(0.05)

    def _last_words(self):
        logs = (self._home.path / "log" / name for name in ("rt.log", "nginx.log", "nginx.err"))
        return "\n".join(log.read_text(errors="replace")[-2000:] for log in logs if log.exists())

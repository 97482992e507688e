#!/usr/bin/python3
"""Serves a private Request Tracker 5 over HTTPS on 127.0.0.1, with the people of the product's scenario. README.md says
how. Prints "ready https://127.0.0.1:PORT ca=PATH" once it answers; then each line of the standard input is a command, each
answered by one line of JSON. It ends, and leaves nothing behind, when the standard input does, or on SIGTERM."""
import argparse
import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from faults import Faults
from gate import Gate
from home import Home
from judge import Judge
from processes import Processes


class Server:
    def __init__(self, home, workers):
        self._home = home
        self._processes = Processes(home, workers)
        self._faults = Faults()
        self._gate = Gate(home.path / "run/gate.sock", home.path / "run/rt.sock", self._faults)
        self._judge = Judge(home.database)

    async def open(self):
        await self._gate.open()
        os.chmod(self._home.path / "run/gate.sock", 0o666)
        await self._processes.start()

    async def close(self):
        await self._gate.forget_late_requests()
        await self._processes.stop()

    async def obey(self, line):
        """The answer to one command."""
        command, _, argument = line.partition(" ")
        if command == "dump":
            return {"tickets": self._judge.tickets()}
        if command == "requests":
            return {"requests": self._faults.requests}
        if command == "faults":
            self._faults.set(argument)
        elif command == "reset":
            await self._reset()
        elif command == "stop":
            await self._processes.stop_front()
        elif command == "kill":
            await self._gate.forget_late_requests()
            await self._processes.kill()
        elif command == "start":
            await self._processes.start()
        else:
            raise ValueError(f"no such command: {command}")
        return {}

    async def _reset(self):
        self._faults.set("")
        await self._gate.forget_late_requests()
        self._home.reset()
        self._judge.forget()
        await self._processes.renew_workers()
        await self._processes.start()


async def commands(server):
    """Answers commands until there are no more."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        try:
            answer = {"ok": True, **await server.obey(line.decode().strip())}
        except Exception as problem:  # told to whoever asked, who knows what it means
            answer = {"ok": False, "error": f"{type(problem).__name__}: {problem}"}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


async def serve(home, workers):
    server = Server(home, workers)
    main = asyncio.current_task()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, main.cancel)
    try:
        await server.open()
        home.write_tokens()
        print(f"ready https://127.0.0.1:{home.port} ca={home.path}/tls/ca.pem tokens={home.path}/tokens.json", flush=True)
        await commands(server)
    except asyncio.CancelledError:
        pass
    finally:
        await server.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--template", type=Path, required=True, metavar="DIR",
                        help="where the seeded database is kept once it was made")
    parser.add_argument("--dir", type=Path, metavar="DIR",
                        help="keep everything there, for another time; else it goes to a temporary folder")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--workers", type=int, default=3)
    options = parser.parse_args()
    # Groups read what the server writes; a person's umask must not keep it from its own files.
    os.umask(0o022)
    with Home(options.template, options.dir, options.port) as home:
        asyncio.run(serve(home, options.workers))


if __name__ == "__main__":
    main()

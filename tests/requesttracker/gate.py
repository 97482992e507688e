"""Stands between nginx and Request Tracker, both of which speak FastCGI to it, and does what the network does to
requests and answers: delays them, loses them, lets them through after the client has gone."""
import asyncio
import struct

HEADER = struct.Struct("!BBHHBx")
END_REQUEST, PARAMS, STDIN, STDOUT = 3, 4, 5, 6
LARGEST_RECORD = 65_535


def record(kind, request_id, content=b""):
    return HEADER.pack(1, kind, request_id, len(content), 0) + content


def parameters(data):
    """The names and values of a FastCGI parameter stream."""
    found, at = {}, 0

    def length():
        nonlocal at
        value = data[at]
        at += 1
        if value & 0x80:
            value = struct.unpack("!I", data[at - 1:at + 3])[0] & 0x7FFF_FFFF
            at += 3
        return value

    while at < len(data):
        name_length, value_length = length(), length()
        name = data[at:at + name_length].decode()
        found[name] = data[at + name_length:at + name_length + value_length].decode("utf-8", "replace")
        at += name_length + value_length
    return found


def answer(request_id, status, headers, body):
    """A whole answer that Request Tracker never gave."""
    lines = [f"Status: {status}", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    content = "\r\n".join(lines).encode() + body
    records = [record(STDOUT, request_id, content[at:at + LARGEST_RECORD])
               for at in range(0, len(content), LARGEST_RECORD)]
    return b"".join((*records, record(STDOUT, request_id), record(END_REQUEST, request_id, bytes(8))))


class Request:
    """One request as nginx sent it, once it is here whole."""

    def __init__(self, raw, request_id, params):
        self.raw = raw
        self.id = request_id
        self.method = params.get("REQUEST_METHOD", "")
        self.path = params.get("PATH_INFO", "")

    @classmethod
    async def read(cls, reader):
        raw, params = [], bytearray()
        while True:
            header = await reader.readexactly(HEADER.size)
            _, kind, request_id, length, padding = HEADER.unpack(header)
            content = await reader.readexactly(length + padding)
            raw += (header, content)
            if kind == PARAMS:
                params += content[:length]
            if kind == STDIN and length == 0:
                return cls(b"".join(raw), request_id, parameters(bytes(params)))


class Gate:
    """Serves on the socket `front` what the server at the socket `back` answers, but for the faults."""

    def __init__(self, front, back, faults):
        self._front = front
        self._back = back
        self._faults = faults
        self._server = None
        self._late = set()

    async def open(self):
        self._server = await asyncio.start_unix_server(self._serve, self._front)

    async def forget_late_requests(self):
        """Those that wait to be carried out never are; those under way end."""
        for task in self._late:
            task.cancel()
        await asyncio.gather(*self._late, return_exceptions=True)

    async def _serve(self, reader, writer):
        try:
            request = await Request.read(reader)
            delay, rule = self._faults.of(request.method, request.path)
            await asyncio.sleep(delay)
            if rule is None:
                await self._pass(request, writer)
            else:
                await self._spoil(request, rule, writer)
        except (asyncio.IncompleteReadError, ConnectionError, FileNotFoundError):
            pass  # one of the two sides went away, and nginx resets the connection
        finally:
            writer.close()

    async def _pass(self, request, writer=None):
        """Hands the request to Request Tracker and its answer to `writer`, as long as somebody is there."""
        reader, back = await asyncio.open_unix_connection(self._back)
        try:
            back.write(request.raw)
            await back.drain()
            while chunk := await reader.read(LARGEST_RECORD):
                if writer is not None and not writer.is_closing():
                    writer.write(chunk)
                    await writer.drain()
        finally:
            back.close()

    async def _spoil(self, request, rule, writer):
        seconds = rule.values.get("seconds")
        if rule.kind.isdigit():
            if rule.values.get("after"):
                await self._pass(request)
            headers = {"Content-Type": "application/json"}
            if "retry-after" in rule.values:
                headers["Retry-After"] = int(rule.values["retry-after"])
            writer.write(answer(request.id, rule.kind, headers, b'{"message":"injected"}'))
            await writer.drain()
        elif rule.kind == "html":
            page = b"<html><body><h1>Guest Wi-Fi</h1><form>Sign in</form></body></html>"
            writer.write(answer(request.id, 200, {"Content-Type": "text/html"}, page))
            await writer.drain()
        elif rule.kind == "late-commit":
            self._later(request, 3 if seconds is None else seconds)
        elif rule.kind in ("reset-after", "hang-after"):
            await self._pass(request)
        if rule.kind.startswith("hang"):
            await asyncio.sleep(600 if seconds is None else seconds)

    def _later(self, request, seconds):
        async def carry_out():
            await asyncio.sleep(seconds)
            await self._pass(request)

        task = asyncio.create_task(carry_out())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

#!/usr/bin/python3
"""Records how a real Request Tracker answers, for the tests of the adapter's codecs: starts a private one (serve.py), plays a
scenario and writes each answer of interest to FOLDER/NAME.http, status, the headers that the client reads, and body. Run it
again when the adapter asks for something else; the recordings are kept under tests/unit/data/requesttracker."""
import argparse
import base64
import json
import re
import ssl
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEADS = ("Subject,Status,Created,LastUpdated,LastUpdatedBy,Told,Resolved,EffectiveId,CustomFields,Creator,Requestor,Cc"
         "&fields%5BRequestor%5D=RealName,EmailAddress&fields%5BCc%5D=RealName,EmailAddress")
HISTORY = "Type,Creator,Created,ObjectId,Field,OldValue,NewValue,CustomFields&fields%5BCreator%5D=RealName,EmailAddress"
PARTS = "attachments?orderby=id&order=ASC&page=1&per_page=100&fields=TransactionId,Filename,ContentType,ContentLength,Headers"
TEXTS = "attachments?orderby=id&order=ASC&page=1&per_page=100&fields=TransactionId,ContentType,Content"
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class Recorder:
    def __init__(self, url, authority, folder):
        self._url = url
        self._folder = folder
        context = ssl.create_default_context(cafile=authority)
        self._opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), Unmoved())

    def ask(self, who, method, path, body=None, kind="application/json", keep=None, language="en"):
        """The answer's JSON; kept as a recording when `keep` names one."""
        headers = {"User-Agent": "CareDesk-record", "Accept": "application/json", "Accept-Language": language}
        if who:
            password = "root-Secret1" if who == "root" else f"{who}-Passw0rd"
            headers["Authorization"] = "Basic " + base64.b64encode(f"{who}:{password}".encode()).decode()
        if body is not None:
            headers["Content-Type"] = kind
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._url}/{path}", data=body, headers=headers, method=method)
        try:
            answer = self._opener.open(request)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        text = answer.read()
        if keep:
            self._keep(keep, answer, text)
        try:
            return json.loads(text)
        except ValueError:
            return text

    def _keep(self, name, answer, text):
        lines = [f"HTTP {answer.status}"]
        lines += [f"{key}: {answer.headers[key]}" for key in ("Content-Type", "Location", "Date") if answer.headers[key]]
        whole = "\n".join(lines).encode() + b"\n\n" + text
        # Which port it was on differs from one recording to the next.
        (self._folder / f"{name}.http").write_bytes(re.sub(rb"https://(localhost|127\.0\.0\.1):\d+", b"https://localhost", whole))


class Unmoved(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def multipart(record, files):
    edge = "record-7f3c"
    body = f'--{edge}\r\nContent-Disposition: form-data; name="JSON"\r\nContent-Type: application/json\r\n\r\n{json.dumps(record)}\r\n'.encode()
    for name, content in files:
        body += f'--{edge}\r\nContent-Disposition: form-data; name="Attachments"; filename="{name}"\r\n'.encode()
        body += b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n"
    return body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def search(text):
    return urllib.parse.quote(text)


def play(rt):
    rest = "REST/2.0/"
    rt.ask(None, "GET", rest + "rt", keep="not-signed-in")
    rt.ask(None, "GET", "REST/1.0/", keep="rest1")
    rt.ask("ana", "GET", rest + "user/ana", keep="user")
    rt.ask("ana", "GET", rest + "queue/Customer%20Care", keep="queue")
    rt.ask("sofia", "GET", rest + "groups?fields=Name&per_page=100", keep="groups")
    queue = rt.ask("ana", "GET", rest + "queue/Customer%20Care")
    field = next(f["id"] for f in queue["TicketCustomFields"] if f["name"] == "Casino")
    rt.ask("ana", "GET", rest + f"customfield/{field}", keep="casino-field")

    def ticket(subject, ref, files=(), cc=()):
        record = {"Queue": "Customer Care", "Subject": subject, "Requestor": "ana@azul.example", "Cc": list(cc),
                  "Content": "Antes: funcionaba.\n\n  Después: 5 < 6\n", "ContentType": "text/plain",
                  "CustomFields": {"Casino": "Casino Azul Cancún", "ClientRef": ref}}
        body, kind = multipart(record, files)
        return rt.ask("ana", "POST", rest + "ticket", body, kind, keep="created" if files else None)["id"]

    first = ticket("Máquina 42 no paga: ñandú €", "AAAAAAAA-0000-4000-8000-000000000001",
                   [("año ñ.txt", "línea\n".encode()), ("captura.png", PICTURE)], ["bruno@azul.example", "Tec <tec@otra.example>"])
    second = ticket("La misma otra vez", "aaaaaaaa-0000-4000-8000-000000000002")
    third = ticket("Otra cosa", "aaaaaaaa-0000-4000-8000-000000000003")
    rt.ask("agente1", "POST", rest + f"ticket/{first}/correspond",
           {"Content": "<p>¿Qué <b>versión</b> tiene?</p>", "ContentType": "text/html"})
    rt.ask("agente1", "POST", rest + f"ticket/{first}/comment", {"Content": "cliente difícil", "ContentType": "text/plain"})
    rt.ask("agente1", "PUT", rest + f"ticket/{first}", {"Status": "awaiting resolution confirmation"})
    rt.ask("ana", "GET", rest + f"ticket/{first}", keep="awaiting-confirmation")
    reply, kind = multipart({"Content": "La 4.2.1\n", "ContentType": "text/plain", "Status": "open",
                             "TxnCustomFields": {"ReplyRef": "bbbbbbbb-0000-4000-8000-000000000001"}}, [])
    rt.ask("ana", "POST", rest + f"ticket/{first}/correspond", reply, kind, keep="replied")
    rt.ask("ana", "PUT", rest + f"ticket/{first}", {"Status": "resolved"}, keep="closed")
    rt.ask("ana", "PUT", rest + f"ticket/{first}", {"Status": "stalled"}, keep="state-refused", language="es")
    rt.ask("ana", "PUT", rest + f"ticket/{first}", {"Cc": ["x@otra.example"]}, keep="copies-refused")
    rt.ask("agente1", "PUT", rest + f"ticket/{second}", {"MergeInto": first})
    rt.ask("agente1", "PUT", rest + f"ticket/{third}", {"Status": "deleted"})

    ids = " OR ".join(f"{name}={number}" for name in ("id", "EffectiveId") for number in (first, second))
    rt.ask("ana", "GET", rest + f"tickets?query={search(ids)}&orderby=id&order=DESC&per_page=100&fields={HEADS}", keep="heads")
    rt.ask("ana", "GET", rest + f"tickets?query={search('id < 1')}&orderby=id&order=DESC&fields={HEADS}", keep="no-heads")
    said = f"ObjectType='RT::Ticket' AND (ObjectId={first} OR ObjectId={second}) AND (Type='Create' OR Type='Correspond' OR Type='Status')"
    history = rt.ask("ana", "GET", rest + f"transactions?query={search(said)}&orderby=id&order=ASC&per_page=100&fields={HISTORY}",
                     keep="history")
    messages = [item["id"] for item in history["items"] if item["Type"] != "Status"]
    among = {"field": "TransactionId", "operator": "IN", "value": messages}
    texts = [among, {"field": "ContentType", "operator": "IN", "value": ["text/plain", "text/html"]},
             {"field": "Filename", "operator": "IS", "value": "NULL"}]
    parts = rt.ask("ana", "POST", rest + PARTS, [among], keep="parts")
    rt.ask("ana", "POST", rest + TEXTS, texts, keep="texts")
    picture = next(part["id"] for part in parts["items"] if part["Filename"] == "captura.png")
    rt.ask("ana", "GET", rest + f"attachment/{picture}", keep="file")

    rt.ask("carla", "GET", rest + f"ticket/{first}", keep="not-hers")
    rt.ask("ana", "GET", rest + "ticket/99999999", keep="not-there")
    rt.ask("ana", "POST", rest + "ticket", {"Queue": "General", "Subject": "x"}, keep="queue-refused")
    rt.ask("ana", "POST", rest + f"ticket/{first}/correspond", b"{", keep="no-words")
    empty, kind = multipart({"Content": "x", "ContentType": "text/plain"}, [("vacío.txt", b"")])
    rt.ask("ana", "POST", rest + f"ticket/{first}/correspond", empty, kind, keep="empty-file")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--template", type=Path, required=True, metavar="DIR", help="as serve.py takes it")
    parser.add_argument("folder", type=Path, nargs="?", default=HERE.parent / "unit/data/requesttracker")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    server = subprocess.Popen([sys.executable, HERE / "serve.py", "--template", options.template],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        _, url, authority, *_ = server.stdout.readline().split()
        play(Recorder(url, authority.removeprefix("ca="), options.folder))
    finally:
        server.stdin.close()
        server.wait()


if __name__ == "__main__":
    main()

"""What Request Tracker has, read from its own tables: every ticket with its messages, files, people and references."""
import base64
import hashlib
import quopri
import sqlite3

MESSAGE_TYPES = ("Create", "Correspond", "Comment")


class Judge:
    """Reads the database at `path`; keeps the sums of the files that it has seen, which never change."""

    def __init__(self, path):
        self._path = path
        self._files = {}

    def forget(self):
        """The database was exchanged."""
        self._files.clear()

    def tickets(self):
        # Not read-only: a killed server leaves a journal that the next reader rolls back.
        database = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        database.text_factory = lambda raw: raw.decode("utf-8", "replace")
        database.row_factory = sqlite3.Row
        try:
            database.execute("BEGIN")
            return self._read(database)
        finally:
            database.close()

    def _read(self, database):
        people = self._people(database)
        fields = self._field_values(database)
        messages = self._messages(database, fields)
        found = []
        for row in database.execute("SELECT t.*, u.EmailAddress AS Mail, q.Name AS QueueName FROM Tickets t "
                                    "LEFT JOIN Users u ON u.id = t.Creator JOIN Queues q ON q.id = t.Queue "
                                    "WHERE t.Type = 'ticket' ORDER BY t.id"):
            values = fields.get(("RT::Ticket", row["id"]), {})
            found.append({
                "id": row["id"], "subject": row["Subject"], "status": row["Status"], "creator": row["Mail"],
                "queue": row["QueueName"], "merged_into": None if row["EffectiveId"] == row["id"] else row["EffectiveId"],
                "requestors": people.get((row["id"], "Requestor"), []), "cc": people.get((row["id"], "Cc"), []),
                "casino": values.get("Casino", ""), "client_ref": values.get("ClientRef", ""),
                "messages": messages.get(row["id"], []),
            })
        return found

    @staticmethod
    def _people(database):
        found = {}
        for row in database.execute("SELECT g.Instance, g.Name, u.EmailAddress AS Mail FROM Groups g "
                                    "JOIN GroupMembers m ON m.GroupId = g.id JOIN Users u ON u.id = m.MemberId "
                                    "WHERE g.Domain = 'RT::Ticket-Role' ORDER BY u.EmailAddress"):
            found.setdefault((row["Instance"], row["Name"]), []).append(row["Mail"])
        return found

    @staticmethod
    def _field_values(database):
        found = {}
        for row in database.execute("SELECT v.ObjectType, v.ObjectId, f.Name, v.Content FROM ObjectCustomFieldValues v "
                                    "JOIN CustomFields f ON f.id = v.CustomField WHERE v.Disabled = 0"):
            found.setdefault((row["ObjectType"], row["ObjectId"]), {})[row["Name"]] = row["Content"]
        return found

    def _messages(self, database, fields):
        parts = {}
        for row in database.execute("SELECT id, TransactionId, Filename, ContentType, ContentEncoding "
                                    "FROM Attachments ORDER BY id"):
            parts.setdefault(row["TransactionId"], []).append(row)
        found = {}
        kinds = ",".join("?" * len(MESSAGE_TYPES))
        for row in database.execute("SELECT x.id, x.ObjectId, x.Type, u.EmailAddress AS Mail FROM Transactions x "
                                    "LEFT JOIN Users u ON u.id = x.Creator "
                                    f"WHERE x.ObjectType = 'RT::Ticket' AND x.Type IN ({kinds}) ORDER BY x.id",
                                    MESSAGE_TYPES):
            message = {"id": row["id"], "author": row["Mail"], "is_note": row["Type"] == "Comment",
                       "reply_ref": fields.get(("RT::Transaction", row["id"]), {}).get("ReplyRef", ""),
                       "body": "", "is_html": False, "files": []}
            self._fill(database, message, parts.get(row["id"], []))
            found.setdefault(row["ObjectId"], []).append(message)
        return found

    def _fill(self, database, message, parts):
        bodies = {}
        for part in parts:
            kind = part["ContentType"] or ""
            if part["Filename"] or not kind.startswith(("text/", "multipart/")):
                message["files"].append({"name": part["Filename"] or "", **self._file(database, part)})
            elif kind.startswith("text/"):
                bodies.setdefault(kind, self._content(database, part).decode("utf-8", "replace"))
        if bodies:
            kind = "text/html" if "text/html" in bodies else next(iter(bodies))
            message["body"], message["is_html"] = bodies[kind], kind == "text/html"

    def _file(self, database, part):
        if part["id"] not in self._files:
            content = self._content(database, part)
            self._files[part["id"]] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        return self._files[part["id"]]

    @staticmethod
    def _content(database, part):
        stored = database.execute("SELECT CAST(Content AS BLOB) FROM Attachments WHERE id = ?", (part["id"],)).fetchone()[0]
        decode = {"base64": base64.b64decode, "quoted-printable": quopri.decodestring}.get(part["ContentEncoding"])
        content = stored or b""
        return decode(content) if decode else content

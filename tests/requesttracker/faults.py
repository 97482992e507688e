"""What is to go wrong with which request: the rules of the demo portal's --faults that make sense before any server."""
import random
import re
from dataclasses import dataclass, field

ROUTES = ("create", "reply", "state", "pull", "download", "signin", "*")
KINDS = ("latency", "reset-before", "reset-after", "late-commit", "hang", "hang-after", "html")
RULE = re.compile(r"([a-z-]+|[45]\d\d):(\w+|\*)(?:@(\d+)(\+|-\d+)?)?((?::[a-z-]+=[0-9.]+)*)")


@dataclass
class Rule:
    kind: str
    route: str
    first: int = 1
    last: float = float("inf")
    values: dict = field(default_factory=dict)
    seen: int = 0

    def applies(self, route, chance):
        """Counts the request; whether the rule is for it."""
        if self.route not in (route, "*"):
            return False
        self.seen += 1
        return self.first <= self.seen <= self.last and chance.random() < self.values.get("p", 1)


def parse(text):
    """The rules of a list KIND:ROUTE[@N|@N+|@N-M][:NAME=NUMBER]…, separated by commas or semicolons."""
    rules = []
    for word in filter(None, re.split(r"[,;]", text.strip())):
        match = RULE.fullmatch(word)
        if not match or match[2] not in ROUTES or not (match[1] in KINDS or match[1].isdigit()):
            raise ValueError(f"no fault of this server: {word}")
        rule = Rule(match[1], match[2], values={name: float(value) for name, value in
                                                re.findall(r":([a-z-]+)=([0-9.]+)", match[5])})
        if match[3]:
            rule.first = int(match[3])
            rule.last = {None: rule.first, "+": float("inf")}.get(match[4], None) or int(match[4][1:])
        rules.append(rule)
    return rules


def route_of(method, path):
    if method == "POST" and path == "/REST/2.0/ticket":
        return "create"
    if method == "POST" and re.fullmatch(r"/REST/2\.0/ticket/\d+/correspond", path):
        return "reply"
    if method != "GET":
        return "state"
    if re.fullmatch(r"/REST/2\.0/user/[^/]+", path):
        return "signin"
    return "download" if re.fullmatch(r"/REST/2\.0/attachment/\d+", path) else "pull"


class Faults:
    """The rules in force, and how many requests of each route came."""

    def __init__(self, seed=1):
        self._chance = random.Random(seed)
        self._rules = []
        self.requests = dict.fromkeys(ROUTES[:-1], 0)

    def set(self, text):
        self._rules = parse(text)

    def of(self, method, path):
        """(seconds to wait first, the rule that applies or None) for the request that just came."""
        route = route_of(method, path)
        self.requests[route] += 1
        applying = [rule for rule in self._rules if rule.applies(route, self._chance)]
        delay = sum(rule.values.get("ms", 300) for rule in applying if rule.kind == "latency") / 1000
        return delay, next((rule for rule in applying if rule.kind != "latency"), None)

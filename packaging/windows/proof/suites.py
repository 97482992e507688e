"""The tests that were built for Windows, case by case."""
import re
import subprocess
import time
import xml.etree.ElementTree as xml
from pathlib import Path

from wine import Failed, LONGEST, SHORT, require, windows_path

# How long a case may go on without coming to its end; the longest takes some ten seconds on an idle machine.
CASE_LIMIT = 300
LOOK_EVERY = 0.5

TESTS = Path(__file__).resolve().parents[3] / "tests"
NOT_BUILT = TESTS / "not-on-windows.txt"
CASE = re.compile(r'^TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)


def in_one_line(node):
    return " ".join("".join(node.itertext()).split())[:300]


def cases_of(kind):
    """Each case of the suite with its source, relative to the tests' folder."""
    for source in sorted((TESTS / kind).rglob("*.cpp")):
        for words in CASE.findall(source.read_text()):
            name = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', words))
            yield name.replace('\\"', '"').replace("\\\\", "\\"), source.relative_to(TESTS).as_posix()


def reasons():
    """Why a suite, a source or a case is not built for Windows."""
    lines = NOT_BUILT.read_text().splitlines()
    return dict(line.split(" | ", 1) for line in lines if line and not line.startswith("#"))


def not_built(kind, names):
    """The cases that the program of `names` does not have: each with its reason, which must be there."""
    why = {what: reason for what, reason in reasons().items() if what.startswith((f"{kind}/", f"{kind}:"))}
    left_out, used = {}, set()
    for name, source in cases_of(kind):
        if name not in names:
            what = source if source in why else f"{kind}: {name}"
            require(what in why, f"not built for Windows, and {NOT_BUILT.name} does not say why: {source}: {name}")
            left_out[name] = why[what]
            used.add(what)
    require(used == set(why), f"in {NOT_BUILT.name}, but built or gone: {sorted(set(why) - used)}")
    return left_out


class Suite:
    """One program of tests. A case that hangs or takes the program with it is named, and the others still run."""

    def __init__(self, windows, program, kind, work):
        self.windows = windows
        self.program = program
        self.kind = kind
        self.work = work
        self.left_out = {}
        self.passed = []
        self.wrong = {}

    def run(self):
        """Answers what it found; fails when any case did not pass."""
        names = self.names()
        self.left_out = not_built(self.kind, set(names))
        waiting = list(names)
        while waiting:
            done = self.run_until_one_hangs(waiting)
            waiting = [name for name in waiting if name not in done]
            if waiting:
                print(f"      begun again after “{done[-1]}”", flush=True)
        if self.wrong:
            raise Failed("\n".join(f"{name}: {what}" for name, what in self.wrong.items()))
        return f"{len(self.passed)} of {len(names)} cases ran and passed, {len(self.left_out)} are not built for Windows"

    def report(self):
        """Lines for people: which cases ran, and which cannot."""
        yield from (f"passed    {name} ({seconds:.1f} s)" for name, seconds in self.passed)
        yield from (f"FAILED    {name}: {what}" for name, what in self.wrong.items())
        yield from (f"not built {name}: {why}" for name, why in self.left_out.items())

    def names(self):
        listed = self.windows.run(self.program, "--list-test-names-only", folder=self.program.parent,
                                  expect=range(256), longest=SHORT)
        return [line for line in listed.splitlines() if line]

    def run_until_one_hangs(self, names):
        """Runs these in one process; answers those that were begun."""
        wanted, report = self.work / f"{self.kind}.names", self.work / f"{self.kind}.xml"
        # A comma would end the name.
        wanted.write_text("".join(name.replace(",", "\\,") + "\n" for name in names))
        report.unlink(missing_ok=True)
        process = self.windows.start(self.program, "-s", "-r", "xml", "-d", "yes", "-f", windows_path(wanted), "-o",
                                     windows_path(report), cwd=self.program.parent, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
        in_time = self.watch(process, report)
        text = report.read_text(errors="replace") if report.exists() else ""
        finished = self.take(text)
        begun = text.count("<TestCase name=")
        if begun > len(finished):
            self.wrong[self.begun_last(text)] = f"no end after {CASE_LIMIT} s" if not in_time else "took the program with it"
            return [*finished, self.begun_last(text)]
        require(in_time and finished, f"{self.program.name} did not begin, or did not end after its last case")
        failed = any(name in self.wrong for name in finished)
        require(failed or process.returncode == 0, f"{self.program.name} passed every case and ended with {process.returncode}")
        return finished

    def watch(self, process, report):
        """Whether the process came to its end by itself, each case in time."""
        size, since = -1, time.monotonic()
        while process.poll() is None:
            time.sleep(LOOK_EVERY)
            grown = report.stat().st_size if report.exists() else 0
            if grown != size:
                size, since = grown, time.monotonic()
            elif time.monotonic() - since > CASE_LIMIT:
                process.kill()
                process.wait(LONGEST)
                # What it had started.
                self.windows.pull_the_plug()
                self.windows.boot()
                return False
        return True

    def take(self, text):
        """Keeps the results of the cases that came to their end; their names."""
        finished = []
        for part in text.split("<TestCase ")[1:]:
            if "</TestCase>" not in part:
                continue
            case = xml.fromstring("<TestCase " + part.split("</TestCase>")[0] + "</TestCase>")
            name, result = case.get("name"), case.find("OverallResult")
            finished.append(name)
            if case.find(".//Expression") is None:
                self.wrong[name] = "checks nothing here"
            elif result.get("success") == "true":
                self.passed.append((name, float(result.get("durationInSeconds"))))
            else:
                self.wrong[name] = self.failures(case)
        return finished

    @staticmethod
    def failures(case):
        failed = [node for node in case.iter() if node.get("success") == "false" and node.tag == "Expression"]
        failed += [node for tag in ("Failure", "Exception", "FatalErrorCondition") for node in case.iter(tag)]
        lines = [f"{node.get('filename')}:{node.get('line')} {in_one_line(node)}" for node in failed]
        return "; ".join(lines + [f"({in_one_line(said)})" for said in case.iter("Info")])

    @staticmethod
    def begun_last(text):
        last = text.split("<TestCase ")[-1].split(">")[0].rstrip("/")
        return xml.fromstring(f"<TestCase {last}/>").get("name")

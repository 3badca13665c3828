#!/usr/bin/env python3
"""Runs the fuzzer's targets: so many executions of each, shared among the machine's cores, from the corpus beside this file.

Prints a line per target. Ends with 1 where anything was found; the bytes of it lie in the folder that is named. Hours of it are
cut into turns of two minutes: with --resume it goes on where it was stopped, so long as the target is the same program."""

import argparse, hashlib, json, os, re, resource, shutil, subprocess, sys, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE.parent.parent / ".build-fuzz"
# The longest input of each target, and the words that its texts are made of.
TARGETS = {
    "Parser": (512, "feel.dict"), "Evaluator": (256, "feel.dict"), "Reader": (4096, "xml.dict"), "RoundTrip": (1024, "xml.dict"),
}
SECONDS, MEGABYTES, STACK = 10, 1024, 2 << 20
# How long a turn is, in seconds.
TURN = 120


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--sanitize", "fuzzer", "--package-path", HERE, "--scratch-path", BUILD],
        check=True, stdout=sys.stderr)


def start(target, executions, seconds, corpus, folder):
    """One process of a target, on a stack as small as the engines say that it may be."""
    length, words = TARGETS[target]
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "found").mkdir(parents=True)
    command = [
        BUILD / "release" / f"Fuzz{target}", f"-runs={executions}", f"-max_total_time={seconds}", f"-max_len={length}",
        f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", "-entropic_number_of_rarest_features=30",
        f"-seed={int.from_bytes(os.urandom(4)) or 1}", f"-dict={HERE}/Corpus/{words}",
        f"-artifact_prefix={folder}/found/", "-print_final_stats=1", corpus]
    return subprocess.Popen(
        command, stdout=open(folder / "log", "wb"), stderr=subprocess.STDOUT,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK)))


def figures(folder):
    log = (folder / "log").read_text(errors="replace")
    figure = lambda name: int((re.findall(rf"stat::{name}:\s+(\d+)", log) or ["0"])[-1])
    last = re.findall(r"^#(\d+)\s.*?cov: (\d+)", log, re.M)
    executed, coverage = map(int, last[-1]) if last else (0, 0)
    # A slow unit is kept by the fuzzer, but none that ends in time.
    found = [path for path in sorted((folder / "found").iterdir()) if not path.name.startswith("slow-unit")]
    return {
        "executions": figure("number_of_executed_units") or executed, "coverage": coverage,
        "slowest": figure("slowest_unit_time_sec"), "MB": figure("peak_rss_mb"),
        "found": [str(path) for path in found],
        "said": re.findall(r"^.*(?:Fatal error|ERROR: libFuzzer|Sanitizer:).*$", log, re.M)[:3]}


def begun(target, work, resumes):
    """What the turns of this program have come to so far, and the corpus they have grown."""
    program = hashlib.sha256((BUILD / "release" / f"Fuzz{target}").read_bytes()).hexdigest()
    if resumes and (work / "so-far.json").exists():
        so_far = json.loads((work / "so-far.json").read_text())
        if so_far["program"] == program: return so_far
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(HERE / "Corpus" / target, work / "corpus")
    return {"program": program, "executions": 0, "seconds": 0, "coverage": 0, "slowest": 0, "MB": 0}


def run(target, executions, workers, resumes):
    work = BUILD / "work" / target
    so_far = begun(target, work, resumes)
    said, found, codes = [], [], []
    while so_far["executions"] < executions and not found and not any(codes):
        began, each = time.monotonic(), -(-(executions - so_far["executions"]) // workers)
        folders = [work / str(worker) for worker in range(workers)]
        processes = [start(target, each, TURN, work / "corpus", folder) for folder in folders]
        codes = [process.wait() for process in processes]
        turn = [figures(folder) for folder in folders]
        so_far["executions"] += sum(one["executions"] for one in turn)
        so_far["seconds"] += time.monotonic() - began
        for name in ("coverage", "slowest", "MB"): so_far[name] = max([so_far[name]] + [one[name] for one in turn])
        found, said = [path for one in turn for path in one["found"]], [line for one in turn for line in one["said"]]
        if not any(codes): (work / "so-far.json").write_text(json.dumps(so_far))
    print(
        f"{target:<10} {so_far['executions']:>12,} {so_far['seconds']:>8.0f} {so_far['coverage']:>9,} {len(found):>8}"
        f" {so_far['slowest']:>8} {so_far['MB']:>7}", flush=True)
    for line in said + found: print(f"  {line[:500]}")
    return any(codes) or bool(found)


def main():
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--executions", type=int, default=10_000_000, help="of each target")
    reader.add_argument("--targets", nargs="*", default=list(TARGETS), choices=list(TARGETS))
    reader.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    reader.add_argument("--resume", action="store_true", help="go on where it was stopped")
    given = reader.parse_args()
    build()
    print(f"{'target':<10} {'executions':>12} {'seconds':>8} {'coverage':>9} {'findings':>8} {'slowest':>8} {'MB':>7}", flush=True)
    failed = [target for target in given.targets if run(target, given.executions, given.workers, given.resume)]
    sys.exit(1 if failed else 0)


main()

#!/usr/bin/env python3
"""Runs the fuzzer's targets: so many executions of each, shared among the machine's cores, from the corpus beside this file.

Prints a line per target. Ends with 1 where anything was found; the bytes of it lie in the folder that is named."""

import argparse, os, re, resource, shutil, subprocess, sys, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE.parent.parent / ".build-fuzz"
# The longest input of each target, and the words that its texts are made of.
TARGETS = {
    "Parser": (512, "feel.dict"), "Evaluator": (256, "feel.dict"), "Reader": (4096, "xml.dict"), "RoundTrip": (2048, "xml.dict"),
}
SECONDS, MEGABYTES, STACK = 10, 1024, 2 << 20


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--sanitize", "fuzzer", "--package-path", HERE, "--scratch-path", BUILD],
        check=True, stdout=sys.stderr)


def start(target, executions, worker, folder):
    """One process of a target, in a folder of its own, on a stack as small as the engines say that it may be."""
    length, words = TARGETS[target]
    (folder / "found").mkdir(parents=True)
    shutil.copytree(HERE / "Corpus" / target, folder / "corpus")
    command = [
        BUILD / "release" / f"Fuzz{target}", f"-runs={executions}", f"-max_len={length}", f"-timeout={SECONDS}",
        f"-rss_limit_mb={MEGABYTES}", f"-seed={time.time_ns() % 2**31 + worker}", f"-dict={HERE}/Corpus/{words}",
        f"-artifact_prefix={folder}/found/", "-print_final_stats=1", folder / "corpus"]
    return subprocess.Popen(
        command, stdout=open(folder / "log", "wb"), stderr=subprocess.STDOUT,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK)))


def figures(folder):
    log = (folder / "log").read_text(errors="replace")
    figure = lambda name: int((re.findall(rf"stat::{name}:\s+(\d+)", log) or ["0"])[-1])
    last = re.findall(r"^#(\d+)\s.*?cov: (\d+)", log, re.M)
    executed, coverage = map(int, last[-1]) if last else (0, 0)
    said = re.findall(r"^.*(?:Fatal error|ERROR: libFuzzer|Sanitizer:).*$", log, re.M)
    return {
        "executions": figure("number_of_executed_units") or executed, "coverage": coverage,
        "slowest": figure("slowest_unit_time_sec"), "memory": figure("peak_rss_mb"),
        "found": sorted((folder / "found").iterdir()), "said": said}


def run(target, executions, workers):
    work = BUILD / "work" / target
    shutil.rmtree(work, ignore_errors=True)
    began = time.monotonic()
    folders = [work / str(worker) for worker in range(workers)]
    processes = [start(target, -(-executions // workers), index, folder) for index, folder in enumerate(folders)]
    codes = [process.wait() for process in processes]
    all_ = [figures(folder) for folder in folders]
    # A slow unit is kept by the fuzzer, but none that ends in time.
    found = [path for one in all_ for path in one["found"] if not path.name.startswith("slow-unit")]
    most = lambda name: max(one[name] for one in all_)
    print(
        f"{target:<10} {sum(one['executions'] for one in all_):>12,} {time.monotonic() - began:>8.0f} {most('coverage'):>9,}"
        f" {len(found):>8} {most('slowest'):>8} {most('memory'):>7}", flush=True)
    for one in all_:
        for sentence in one["said"][:3]: print(f"  {sentence[:500]}")
    for path in found: print(f"  {path}")
    return any(codes) or bool(found)


def main():
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--executions", type=int, default=10_000_000, help="of each target")
    reader.add_argument("--targets", nargs="*", default=list(TARGETS), choices=list(TARGETS))
    reader.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = reader.parse_args()
    build()
    print(f"{'target':<10} {'executions':>12} {'seconds':>8} {'coverage':>9} {'findings':>8} {'slowest':>8} {'MB':>7}", flush=True)
    failed = [target for target in given.targets if run(target, given.executions, given.workers)]
    sys.exit(1 if failed else 0)


main()

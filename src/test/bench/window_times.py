#!/usr/bin/python3
"""How fast a program with a map comes up, and how smoothly its map is dragged, as seen on the screen.

    window_times.py start NAME PROGRAM [FILE ...]   ms until a window is there, and until its map is; peak memory
    window_times.py drag NAME PROGRAM [FILE ...]    pictures a second while the map is dragged about, and gaps

NAME is a part of the window's title or class. Both look at the screen of $DISPLAY (Xvfb will do, 1600x1000), so that
any program can be measured alike; they need Debian's python3-xlib. Nothing else should run.
"""
import math
import os
import signal
import subprocess
import sys
import time

from Xlib import X, display
from Xlib.ext import xtest

PATCH = (700, 350, 300, 200)  # of the screen, where the map is
COLOURS_OF_A_MAP = 60
PATIENCE_SECONDS = 20
SETTLE_SECONDS = 10
ZOOM_STEPS = 4
DRAG_SECONDS = 4
MOVES_APART_SECONDS = 0.004


def window(parent, name, depth=0):
    """The first window that is shown, large and named like that; None without one."""
    for child in children(parent):
        if is_named(child, name):
            return child
        found = window(child, name, depth + 1) if depth < 2 else None
        if found:
            return found
    return None


def children(parent):
    try:
        return parent.query_tree().children
    except Exception:  # it has gone meanwhile
        return []


def is_named(candidate, name):
    try:
        shown = candidate.get_attributes().map_state == X.IsViewable
        return shown and candidate.get_geometry().width > 300 and name in names(candidate)
    except Exception:
        return False


def names(candidate):
    """Class and titles; any raises where it is not told."""
    title = candidate.display.get_atom("_NET_WM_NAME")
    text = candidate.display.get_atom("UTF8_STRING")
    found = ""
    for name in (
            candidate.get_wm_class,
            candidate.get_wm_name,
            lambda: candidate.get_full_property(title, text).value.decode()):
        try:
            found += str(name())
        except Exception:
            pass
    return found


def patch(root):
    return root.get_image(*PATCH, X.ZPixmap, 0xFFFFFFFF).data


def colours(image):
    return len({image[i:i + 3] for i in range(0, len(image), 4)})


def wait_for(condition, apart=0.01):
    """Seconds until it holds; None when that takes too long."""
    begin = time.time()
    while time.time() - begin < PATIENCE_SECONDS:
        if condition():
            return time.time() - begin
        time.sleep(apart)
    return None


def peak_megabytes(group):
    peak = 0
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getpgid(int(entry)) == group:
                status = open(f"/proc/{entry}/status").read()
                peak = max(peak, int(status.split("VmHWM:")[1].split()[0]) // 1024)
        except (OSError, IndexError):
            pass
    return peak


def start(root, name, process, begin):
    wait_for(lambda: window(root, name))
    up = time.time() - begin
    wait_for(lambda: colours(patch(root)) >= COLOURS_OF_A_MAP)
    print(f"window {up * 1000:.0f} ms, map {(time.time() - begin) * 1000:.0f} ms, {peak_megabytes(process.pid)} MB")


def drag(screen, root, name):
    """Counts how often what is seen changes, in a patch so small that looking takes no time."""
    wait_for(lambda: window(root, name))
    time.sleep(SETTLE_SECONDS)
    x, y = 850, 450
    xtest.fake_input(screen, X.MotionNotify, x=x, y=y)
    for _ in range(ZOOM_STEPS):
        xtest.fake_input(screen, X.ButtonPress, 4)
        xtest.fake_input(screen, X.ButtonRelease, 4)
        screen.sync()
        time.sleep(0.5)
    time.sleep(2)
    xtest.fake_input(screen, X.ButtonPress, 1)
    screen.sync()
    changes, last, begin = [], None, time.time()
    while time.time() - begin < DRAG_SECONDS:
        turn = time.time() - begin
        to_x, to_y = int(x + 250 * math.sin(2 * turn)), int(y + 120 * math.sin(3 * turn))
        xtest.fake_input(screen, X.MotionNotify, x=to_x, y=to_y)
        screen.sync()
        now = root.get_image(PATCH[0], PATCH[1], 300, 120, X.ZPixmap, 0xFFFFFFFF).data
        if now != last:
            changes.append(time.time())
        last = now
        time.sleep(MOVES_APART_SECONDS)
    xtest.fake_input(screen, X.ButtonRelease, 1)
    screen.sync()
    gaps = sorted(1000 * (b - a) for a, b in zip(changes, changes[1:]))
    print(f"{len(gaps) / DRAG_SECONDS:.0f} pictures a second, gaps of {gaps[len(gaps) // 2]:.0f} ms,"
          f" 95 % below {gaps[len(gaps) * 95 // 100]:.0f}, longest {gaps[-1]:.0f}")


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("start", "drag"):
        sys.exit(__doc__)
    what, name, command = sys.argv[1], sys.argv[2], sys.argv[3:]
    screen = display.Display()
    root = screen.screen().root
    wait_for(lambda: not window(root, name))  # of a run before
    begin = time.time()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        if what == "start":
            start(root, name, process, begin)
        else:
            drag(screen, root, name)
    finally:
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    main()

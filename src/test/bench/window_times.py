#!/usr/bin/python3
"""How fast a program with a map comes up, and how smoothly its map is dragged, as seen on the screen.

    window_times.py start NAME PROGRAM [FILE ...]   ms until a window is there, and until its map is; peak memory
    window_times.py drag NAME PROGRAM [FILE ...]    pictures a second while the map is dragged about, and gaps
    window_times.py zoom NAME PROGRAM [FILE ...]    the same while the wheel zooms in and out again

NAME is a part of the window's title or class. They look at the screen of $DISPLAY (Xvfb will do, 1600x1000), so that
any program can be measured alike; all need Debian's python3-xlib. Nothing else should run.
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
SECONDS = 4
LOOKS_APART_SECONDS = 0.004
MIDDLE = (850, 450)  # of the map
WHEEL_UP, WHEEL_DOWN = 4, 5


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


def approach(screen, root, name):
    """Waits for the map and zooms into its middle."""
    wait_for(lambda: window(root, name))
    time.sleep(SETTLE_SECONDS)
    xtest.fake_input(screen, X.MotionNotify, x=MIDDLE[0], y=MIDDLE[1])
    for _ in range(ZOOM_STEPS):
        turn_wheel(screen, WHEEL_UP)
        time.sleep(0.5)
    time.sleep(2)


def turn_wheel(screen, button):
    xtest.fake_input(screen, X.ButtonPress, button)
    xtest.fake_input(screen, X.ButtonRelease, button)
    screen.sync()


def drag(screen, root):
    """Drags the map along a figure of Lissajous."""

    def move(since):
        to_x, to_y = MIDDLE[0] + 250 * math.sin(2 * since), MIDDLE[1] + 120 * math.sin(3 * since)
        xtest.fake_input(screen, X.MotionNotify, x=int(to_x), y=int(to_y))
        screen.sync()

    xtest.fake_input(screen, X.ButtonPress, 1)
    screen.sync()
    count_pictures(root, move)
    xtest.fake_input(screen, X.ButtonRelease, 1)
    screen.sync()


def zoom(screen, root):
    """Turns the wheel ten times a second, in for half a second and out for another."""
    turned = 0

    def turn(since):
        nonlocal turned
        if since * 10 >= turned:
            turn_wheel(screen, WHEEL_UP if turned // 5 % 2 == 0 else WHEEL_DOWN)
            turned += 1

    count_pictures(root, turn)


def count_pictures(root, act):
    """Counts how often what is seen changes, in a patch so small that looking takes no time."""
    changes, last, begin = [], None, time.time()
    while time.time() - begin < SECONDS:
        act(time.time() - begin)
        now = root.get_image(PATCH[0], PATCH[1], 300, 120, X.ZPixmap, 0xFFFFFFFF).data
        if now != last:
            changes.append(time.time())
        last = now
        time.sleep(LOOKS_APART_SECONDS)
    gaps = sorted(1000 * (b - a) for a, b in zip(changes, changes[1:]))
    print(f"{len(gaps) / SECONDS:.0f} pictures a second, gaps of {gaps[len(gaps) // 2]:.0f} ms,"
          f" 95 % below {gaps[len(gaps) * 95 // 100]:.0f}, longest {gaps[-1]:.0f}")


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("start", "drag", "zoom"):
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
            approach(screen, root, name)
            (drag if what == "drag" else zoom)(screen, root)
    finally:
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    main()

package fr.bocage.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/** Measures this process: how long it has run and how much memory it has used. */
final class ProcessGauge {
  /** Linux counts process times in hundredths of a second, whatever the kernel's own tick is. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int START_TIME_FIELD = 22;
  private static final double MEBIBYTE = 1 << 20;

  /** Idle: a tenth of one core, over a slice that is longer than the clock's step of 10 ms. */
  private static final long SLICE_NANOS = 40_000_000;

  private static final long IDLE_NANOS = 4_000_000;
  private static final long LONGEST_WAIT_NANOS = 3_000_000_000L;

  /**
   * Milliseconds since the process started, to about 10 ms. On Linux that is when the start script
   * was started (it turns into the program); elsewhere when the virtual machine was.
   */
  double millisecondsSinceStart() {
    try {
      double uptime = Double.parseDouble(firstWord(Files.readString(Path.of("/proc/uptime"))));
      String stat = Files.readString(Path.of("/proc/self/stat"));
      // The second field, the program's name, may hold blanks: count behind its parenthesis.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (uptime - Double.parseDouble(fields[START_TIME_FIELD - 3]) / TICKS_PER_SECOND) * 1000;
    } catch (IOException | RuntimeException e) {
      return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
  }

  /**
   * Waits until the process has nothing to do, its compiler and collector included; no longer than
   * 3 s. Returns at once where the processor's time cannot be told.
   */
  void awaitIdle() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return;
    }
    long end = System.nanoTime() + LONGEST_WAIT_NANOS;
    long before = system.getProcessCpuTime();
    long spent = Long.MAX_VALUE;
    while (before >= 0 && spent > IDLE_NANOS && System.nanoTime() < end) {
      LockSupport.parkNanos(SLICE_NANOS);
      long now = system.getProcessCpuTime();
      spent = now - before;
      before = now;
    }
  }

  private static String firstWord(String text) {
    return text.substring(0, text.indexOf(' '));
  }

  /**
   * The most of the heap that was in use, MB. Each pool's own peak, summed: no less than the true
   * peak, and a little more when the pools had theirs at different times.
   */
  double heapPeakMegabytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes / MEBIBYTE;
  }

  /** The most memory that the process had resident, MB; empty where the system does not tell. */
  OptionalDouble residentPeakMegabytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return OptionalDouble.of(Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
        }
      }
    } catch (IOException | NumberFormatException e) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }
}

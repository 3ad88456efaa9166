package takt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the server's threads spend their time, by Flight Recorder: the stacks folded, one a line
 * with its count, as flame graph tools read them, and the frames that weigh most.
 */
final class Sampling {

  private static final int SHOWN = 40;

  private final long pid;
  private final Path folder;

  Sampling(long pid, Path folder) {
    this.pid = pid;
    this.folder = folder;
  }

  void start() throws IOException, InterruptedException {
    command("JFR.start", "name=takt", "settings=profile");
  }

  /** For how many seconds the server's compilers have been at work since it started. */
  double compiling() throws IOException, InterruptedException {
    Map<String, Long> counters = new HashMap<>();
    Process process = new ProcessBuilder(jcmd("PerfCounter.print")).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    for (String name : List.of("java.ci.totalTime", "sun.os.hrt.frequency")) {
      printed
          .lines()
          .filter(line -> line.startsWith(name + "="))
          .forEach(line -> counters.put(name, Long.valueOf(line.substring(name.length() + 1))));
    }
    return (double) counters.get("java.ci.totalTime") / counters.get("sun.os.hrt.frequency");
  }

  /** Ends it; answers where the folded stacks are, and what weighs most. */
  String stop(String name) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path recording = folder.resolve(name + ".jfr");
    command("JFR.stop", "name=takt", "filename=" + recording);
    Map<String, Integer> stacks = new TreeMap<>();
    Map<String, Integer> self = new HashMap<>();
    Map<String, Integer> within = new HashMap<>();
    int samples = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (!event.getEventType().getName().equals("jdk.ExecutionSample")
            || event.getStackTrace() == null) {
          continue;
        }
        List<String> frames = frames(event);
        samples++;
        stacks.merge(String.join(";", frames), 1, Integer::sum);
        self.merge(frames.get(frames.size() - 1), 1, Integer::sum);
        new HashSet<>(frames).forEach(frame -> within.merge(frame, 1, Integer::sum));
      }
    }
    Path folded = folder.resolve(name + ".folded");
    Files.write(
        folded,
        stacks.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
    return samples
        + " samples, folded in "
        + folded
        + "\nSelf:\n"
        + heaviest(self, samples)
        + "Within:\n"
        + heaviest(within, samples);
  }

  /** Outermost first. */
  private static List<String> frames(RecordedEvent event) {
    List<String> frames = new ArrayList<>();
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      frames.add(type + "." + frame.getMethod().getName());
    }
    Collections.reverse(frames);
    return frames;
  }

  private static String heaviest(Map<String, Integer> counts, int samples) {
    StringBuilder lines = new StringBuilder();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .forEach(
            one ->
                lines.append(
                    "%6.1f %%  %s%n".formatted(100.0 * one.getValue() / samples, one.getKey())));
    return lines.toString();
  }

  private void command(String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(jcmd(arguments)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("jcmd failed: " + List.of(arguments));
    }
  }

  private List<String> jcmd(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid)));
    all.addAll(List.of(arguments));
    return all;
  }
}

package takt.profiles;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports files of order lines. A run is created with its mapping, receives its file, and then
 * works by itself, chunk by chunk; it survives a kill.
 */
public interface Imports {

  /** A file may have at most so many bytes, unpacked. */
  long MOST_BYTES = 256L * 1024 * 1024;

  /** At most so many runs of a kind may await their file, a day long, or be at work. */
  int MOST_OPEN = 100;

  /**
   * Creates a run that awaits its file.
   *
   * @param name what the sender calls it, 1 to 200 characters
   * @param mapping how the file is to be read
   * @throws TooManyImports if {@value #MOST_OPEN} are open
   */
  ImportRun create(String name, ImportMapping mapping);

  /**
   * Receives the file and starts the run. Reads the stream to its end without holding it in memory;
   * in transactions of its own, must be called without one.
   *
   * @param run which run
   * @param revision the run's revision as the caller knows it
   * @param csv the file, unpacked; not closed
   * @throws UnknownImport if there is no such run
   * @throws ImportChanged if the revision is another
   * @throws ImportNotOpen if the run has its file already
   * @throws UnreadableFile if it is no CSV, or lacks a column that the mapping names
   * @throws FileTooLarge beyond {@value #MOST_BYTES} bytes
   */
  ImportRun receive(UUID run, long revision, InputStream csv);

  /** A run as it stands. */
  Optional<ImportRun> find(UUID run);

  /** The newest run of this name, as it stands. */
  Optional<ImportRun> named(String name);

  /**
   * Runs, newest first.
   *
   * @param after the run before the first one wanted; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<ImportRun> list(Optional<UUID> after, int limit);

  /**
   * Refused lines in the order of the file. They are kept for 30 days after the run.
   *
   * @param after the line number before the first one wanted; 0 to begin
   * @param limit at most so many, 1 to 1,000
   */
  List<ImportRefusal> refusals(UUID run, long after, int limit);

  /**
   * Lets a run go on at its checkpoint, at once: one that failed, or one whose node seems dead.
   * Safe while another node works on it: that node's next chunk does not commit.
   *
   * @throws UnknownImport if there is no such run
   * @throws ImportNotOpen if it awaits its file or is done
   */
  ImportRun restart(UUID run);
}

package takt.profiles;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports files of data that the company has (rules F13). A run is created with its mapping,
 * receives its file, and then works by itself, chunk by chunk; it survives a kill.
 */
public interface DataImports {

  /** The longest line, in bytes as JSON and in characters as CSV. */
  int LONGEST_LINE = 65_536;

  /**
   * Creates a run that awaits its file.
   *
   * @param name what the sender calls it, 1 to 200 characters
   * @param mapping how the file is to be read
   * @throws takt.consent.UnknownPurpose if it names a purpose that does not exist
   * @throws TooManyImports if {@value Imports#MOST_OPEN} are open
   */
  DataRun create(String name, DataMapping mapping);

  /**
   * Receives the file and starts the run. Reads the stream to its end without holding it in memory;
   * in transactions of its own, must be called without one.
   *
   * @param run which run
   * @param revision the run's revision as the caller knows it
   * @param file the file, unpacked; not closed
   * @throws UnknownImport if there is no such run
   * @throws ImportChanged if the revision is another
   * @throws ImportNotOpen if the run has its file already
   * @throws UnreadableFile if it is empty, or no CSV where it must be, or lacks a column that the
   *     mapping names
   * @throws FileTooLarge beyond {@value Imports#MOST_BYTES} bytes
   */
  DataRun receive(UUID run, long revision, InputStream file);

  /** A run as it stands. */
  Optional<DataRun> find(UUID run);

  /**
   * Runs, newest first.
   *
   * @param after the run before the first one wanted; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<DataRun> list(Optional<UUID> after, int limit);

  /**
   * Refused lines in the order of the file. They are kept for 30 days after the run.
   *
   * @param after the line number before the first one wanted; 0 to begin
   * @param limit at most so many, 1 to 1,000
   */
  List<DataRefusal> refusals(UUID run, long after, int limit);

  /**
   * Lets a run go on at its checkpoint, at once: one that failed, or one whose node seems dead.
   * Safe while another node works on it: that node's next chunk does not commit.
   *
   * @throws UnknownImport if there is no such run
   * @throws ImportNotOpen if it awaits its file or is done
   */
  DataRun restart(UUID run);
}

package takt.profiles;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports files of choices that persons made elsewhere, with their proof. A run works as those of
 * {@link Imports} do.
 */
public interface ChoiceImports {

  /**
   * Creates a run that awaits its file.
   *
   * @param name what the sender calls it, 1 to 200 characters
   * @param mapping how the file is to be read
   * @throws TooManyImports if too many are open
   */
  ChoiceRun create(String name, ChoiceMapping mapping);

  /**
   * Receives the file and starts the run, as {@link Imports#receive} does.
   *
   * @throws UnknownImport if there is no such run
   * @throws ImportChanged if the revision is another
   * @throws ImportNotOpen if the run has its file already
   * @throws UnreadableFile if it is no CSV, or lacks a column that the mapping names
   * @throws FileTooLarge beyond {@value Imports#MOST_BYTES} bytes
   */
  ChoiceRun receive(UUID run, long revision, InputStream csv);

  /** A run as it stands. */
  Optional<ChoiceRun> find(UUID run);

  /**
   * Runs, newest first.
   *
   * @param after the run before the first one wanted; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<ChoiceRun> list(Optional<UUID> after, int limit);

  /**
   * Refused lines in the order of the file. They are kept for 30 days after the run.
   *
   * @param after the line number before the first one wanted; 0 to begin
   * @param limit at most so many, 1 to 1,000
   */
  List<ChoiceRefusal> refusals(UUID run, long after, int limit);

  /**
   * Lets a run go on at its checkpoint, at once.
   *
   * @throws UnknownImport if there is no such run
   * @throws ImportNotOpen if it awaits its file or is done
   */
  ChoiceRun restart(UUID run);
}

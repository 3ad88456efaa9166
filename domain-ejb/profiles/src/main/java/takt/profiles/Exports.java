package takt.profiles;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Exports of persons and events for one purpose (rules F14). Nothing of a person is stored for it:
 * an export is counted in the background, and read when it is fetched.
 */
public interface Exports {

  /** At most so many may be counting. */
  int MOST_OPEN = 20;

  /** So many days after it was counted an export can be fetched. */
  int DAYS = 7;

  /**
   * Orders an export.
   *
   * @param by the name of the key by which somebody orders it, at most {@value Look#LONGEST}
   *     characters
   * @param reason why, {@value Look#SHORTEST} to {@value Look#LONGEST} characters
   * @throws takt.consent.UnknownPurpose if there is no such purpose
   * @throws UnknownRecipient if there is no such recipient
   * @throws UnknownSegment if there is no such segment
   * @throws SegmentForOtherPurpose if the segment is for another purpose than the export
   * @throws TooManyExports if {@value #MOST_OPEN} are open
   */
  Export order(ExportOrder order, String by, String reason);

  /** An export as it stands. */
  Optional<Export> find(UUID id);

  /**
   * Exports, newest first.
   *
   * @param after the one before the first one wanted; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<Export> list(Optional<UUID> after, int limit);

  /**
   * Counts anew, at once: one that failed, or one whose node seems dead. Safe while another node
   * counts: that node's next chunk does not commit.
   *
   * @throws UnknownExport if there is none of this id
   * @throws ExportNotReady if it is done or expired
   */
  Export restart(UUID id);

  /**
   * The file's text, read while it is fetched: each part under the locks of its persons, in a
   * transaction of its own, in which the look is written down and the recipient noted. Whoever does
   * not permit the purpose then is not in it.
   *
   * @param by the name of the key by which somebody fetches it
   * @param role that key's role
   * @throws UnknownExport if there is none of this id
   * @throws ExportNotReady if it is not done, or has expired
   * @throws UnknownSegment if its segment is there no more
   */
  Iterator<String> file(UUID id, String by, String role);
}

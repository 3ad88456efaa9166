package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.SegmentPreview;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.Changes;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;

/**
 * Tells how many a condition would let in. Up to {@value #MOST} persons are looked at, all there
 * are or a sample that is drawn by the random end of their keys (RFC 9562, section 5.7).
 */
@ApplicationScoped
class Preview {

  static final int MOST = 10_000;

  private static final int CHUNK = 200;

  /** The random end of a key that is looked at has so many values: three hexadecimal digits. */
  private static final int ENDS = 4_096;

  @Inject Catalogue catalogue;
  @Inject Purposes purposes;
  @Inject PreviewChunk chunk;

  SegmentPreview of(PurposeCode purpose, String text) {
    purposes.require(PurposeSet.of(purpose));
    Definitions definitions = catalogue.current();
    DefinedSegment segment = Changes.tried(definitions, purpose, text);
    long all = chunk.profiles();
    int ends = ends(all, MOST);
    List<ProfileId> matching = new ArrayList<>();
    int lookedAt = 0;
    ProfileId last = new ProfileId(new UUID(0, 0));
    List<ProfileId> some = chunk.after(last, ends, CHUNK);
    // Twice as many as expected would be no sample: the loop is bounded in any case.
    while (!some.isEmpty() && lookedAt < 2 * MOST) {
      matching.addAll(chunk.matching(definitions, segment, some));
      lookedAt += some.size();
      last = some.get(some.size() - 1);
      some = chunk.after(last, ends, CHUNK);
    }
    Collections.shuffle(matching);
    List<ProfileId> sample =
        matching.subList(0, Math.min(matching.size(), SegmentPreview.MOST_SAMPLE));
    if (ends == ENDS) {
      return new SegmentPreview(
          matching.size(), matching.size(), matching.size(), lookedAt, sample);
    }
    return estimated(all, lookedAt, matching.size(), sample);
  }

  /** How many of the ends of keys let in about so many of all; {@value #ENDS} for everybody. */
  static int ends(long all, int most) {
    return (int) Math.max(1, Math.min(ENDS, ENDS * (long) most / Math.max(1, all)));
  }

  /** With the interval of Wilson (1927) for a share, at 95 %. */
  private static SegmentPreview estimated(
      long all, int lookedAt, int matching, List<ProfileId> sample) {
    double z = 1.959964;
    double n = Math.max(1, lookedAt);
    double share = matching / n;
    double centre = share + z * z / (2 * n);
    double width = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    return new SegmentPreview(
        Math.round(all * share),
        Math.max(matching, Math.round(all * Math.max(0, (centre - width) / scale))),
        Math.round(all * Math.min(1, (centre + width) / scale)),
        lookedAt,
        sample);
  }
}

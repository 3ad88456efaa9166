package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.profiles.Sampling;

/** Draws persons by the random end of their keys, as previews of segments do. */
@ApplicationScoped
class StoredSampling implements Sampling {

  private static final ProfileId FIRST = new ProfileId(new UUID(0, 0));

  @Inject PreviewChunk chunk;

  @Override
  public Drawn draw(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most must be 1 to " + MOST);
    }
    long all = chunk.profiles();
    // Twice as many as expected would be no sample: what is read is bounded in any case.
    return new Drawn(all, chunk.after(FIRST, Preview.ends(all, most), 2 * most));
  }
}

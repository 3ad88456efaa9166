package takt.consent;

import java.time.Instant;

/**
 * A draft as it is saved.
 *
 * @param draft what it says
 * @param revision 1 when it was made, one more with each change
 * @param replaces the version that it would replace, 0 for none: the current one when it was last
 *     saved
 * @param changedAt when it was last saved
 */
public record SavedDraft(Draft draft, int revision, int replaces, Instant changedAt) {}

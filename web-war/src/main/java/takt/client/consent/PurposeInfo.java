package takt.client.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * A published version of a purpose.
 *
 * @param self the purpose's address
 * @param code its code
 * @param version 1 for the first
 * @param state published, replaced or retired
 * @param basis consent, legitimate-interest, contract or legal-obligation
 * @param channel the channel it permits, if it is about one
 * @param texts what it tells people, in {@code de} and {@code en}
 * @param retentionDays how long data collected for it may be kept, in days
 * @param interests whether interests may be computed for it
 * @param countsWithout whether an event that it does not permit is counted without any identifier
 * @param asksAnew whether consent given to earlier versions ended with this one
 * @param terms the conditions under which a choice counts
 * @param earliestValid the oldest version to which a consent still permits
 * @param publishedAt when it was published
 * @param recipients who outside the company gets data
 * @param noSwitch why the person cannot switch it off, in {@code de} and {@code en}; absent where
 *     they can
 * @param accepted why it was published though its texts could be plainer, if they were warned of
 */
public record PurposeInfo(
    @Schema(examples = "/api/purposes/offers") String self,
    @Schema(examples = "offers") String code,
    int version,
    @Schema(examples = "published") String state,
    @Schema(examples = "consent") String basis,
    @Schema(examples = "web") String channel,
    Map<String, PurposeTexts> texts,
    int retentionDays,
    boolean interests,
    boolean countsWithout,
    boolean asksAnew,
    PurposeTerms terms,
    int earliestValid,
    Instant publishedAt,
    List<PurposeRecipient> recipients,
    Map<String, String> noSwitch,
    AcceptedInfo accepted)
    implements Linked {}

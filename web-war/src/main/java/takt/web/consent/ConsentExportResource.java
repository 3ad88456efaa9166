package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import takt.client.consent.ConsentExportApi;
import takt.consent.Blocks;
import takt.consent.ConsentArchive;
import takt.consent.KeptEvidence;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.ShownWords;
import takt.consent.VersionState;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.LineStream;
import takt.web.rest.Paged;

/** The export of everything over REST (rule C11.4): its parts are read while it is sent. */
@ApplicationScoped
public class ConsentExportResource implements ConsentExportApi {

  private static final UUID BEGINNING = new UUID(0, 0);
  private static final int PAGE = 100;

  @Inject Purposes purposes;
  @Inject ConsentArchive archive;
  @Inject Blocks blocks;
  @Inject Pages pages;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.DPO)
  public InputStream export() {
    answer.header("Content-Disposition", "attachment; filename=\"consents.ndjson\"");
    Iterator<List<Object>> kept = parts();
    return new LineStream(
        blocks
            .export()
            .map(ledger -> Paged.then(kept, new LedgerLines(blocks, ledger, false)))
            .orElse(kept));
  }

  private static Object evidence(KeptEvidence kept) {
    return Map.of(
        "proof", Map.of("entry", kept.entry(), "evidence", Pages.evidence(kept.evidence())));
  }

  private Iterator<List<Object>> parts() {
    return Stream.of(
            codes().stream().map(this::versions).iterator(),
            List.of(retirements()).iterator(),
            Paged.of(
                "",
                after -> archive.texts(after, PAGE),
                ShownWords::hash,
                text -> Map.of("text", text)),
            Paged.of(
                BEGINNING,
                after -> archive.receipts(after, PAGE),
                Receipt::id,
                receipt -> Map.of("receipt", pages.receipt(receipt))),
            Paged.of(
                BEGINNING,
                after -> archive.evidence(after, PAGE),
                KeptEvidence::entry,
                ConsentExportResource::evidence))
        .<Iterator<List<Object>>>map(one -> one)
        .reduce(Paged::then)
        .orElseThrow();
  }

  private List<PurposeCode> codes() {
    List<PurposeCode> codes = new ArrayList<>(purposes.all().stream().map(Purpose::code).toList());
    purposes.retired().forEach(one -> codes.add(one.purpose()));
    return codes;
  }

  private List<Object> versions(PurposeCode code) {
    boolean retired = purposes.find(code).isEmpty();
    List<Purpose> all = purposes.versions(code);
    int newest = all.get(all.size() - 1).version();
    return all.stream()
        .<Object>map(
            one ->
                Map.of(
                    "purpose",
                    PurposeInfos.info(one, VersionState.of(one.version(), newest, retired))))
        .toList();
  }

  private List<Object> retirements() {
    return purposes.retired().stream()
        .<Object>map(one -> Map.of("retirement", PurposeInfos.retirement(one)))
        .toList();
  }
}

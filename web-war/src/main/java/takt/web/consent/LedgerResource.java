package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import takt.client.consent.BlockInfo;
import takt.client.consent.BlockPage;
import takt.client.consent.ConsistencyInfo;
import takt.client.consent.EntryProofInfo;
import takt.client.consent.LedgerApi;
import takt.client.consent.LedgerKey;
import takt.consent.Blocks;
import takt.consent.EntryProof;
import takt.kernel.ProfileId;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.LineStream;
import takt.web.rest.Words;

/** The sealed ledger over REST. */
@ApplicationScoped
public class LedgerResource implements LedgerApi {

  @Inject Blocks blocks;
  @Inject Shown shown;
  @Inject Answer answer;

  @Override
  @PermitAll
  public LedgerKey key() {
    return new LedgerKey("Ed25519", blocks.publicKey());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public BlockInfo head() {
    return blocks.newest().map(ProofInfos::of).orElseThrow(Refusal::notFound);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public InputStream export(boolean evidence) {
    LineStream file =
        blocks
            .export()
            .map(export -> new LineStream(new LedgerLines(blocks, export, evidence)))
            .orElseThrow(Refusal::notFound);
    answer.header("Content-Disposition", "attachment; filename=\"ledger.ndjson\"");
    return file;
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public BlockPage blocks(long after, int limit) {
    List<BlockInfo> items = blocks.list(after, limit).stream().map(ProofInfos::of).toList();
    return new BlockPage(items, items.size() < limit ? null : items.get(limit - 1).number());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public BlockInfo block(long number) {
    return blocks.find(number).map(ProofInfos::of).orElseThrow(Refusal::notFound);
  }

  @Override
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed(Role.DPO)
  public EntryProofInfo proof(UUID id) {
    EntryProof proof = blocks.proof(id).orElseThrow(Refusal::notFound);
    shown.person(ProfileId.of(proof.content().get("profile")));
    return ProofInfos.of(proof);
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public ConsistencyInfo consistency(long from, long to) {
    return Words.checked("?to", () -> blocks.consistency(from, to))
        .map(ProofInfos::of)
        .orElseThrow(Refusal::notFound);
  }
}

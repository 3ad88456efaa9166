package takt.web.consent;

import takt.client.consent.BlockInfo;
import takt.client.consent.ConsistencyInfo;
import takt.client.consent.EntryProofInfo;
import takt.consent.Block;
import takt.consent.ConsistencyProof;
import takt.consent.EntryProof;

/** Blocks and proofs as the API shows them. */
final class ProofInfos {

  private ProofInfos() {}

  static BlockInfo of(Block block) {
    return new BlockInfo(
        "/api/ledger/blocks/" + block.number(),
        block.number(),
        block.first(),
        block.entries(),
        block.total(),
        block.root(),
        block.previous(),
        block.at(),
        block.header(),
        block.hash(),
        block.tree(),
        block.statement(),
        block.publicKey(),
        block.signature());
  }

  static EntryProofInfo of(EntryProof proof) {
    return new EntryProofInfo(
        proof.content(),
        proof.leaf(),
        proof.position(),
        of(proof.block()),
        proof.path(),
        of(proof.head()),
        proof.treePath());
  }

  static ConsistencyInfo of(ConsistencyProof proof) {
    return new ConsistencyInfo(of(proof.earlier()), of(proof.later()), proof.path());
  }
}

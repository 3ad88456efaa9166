package takt.web.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.client.erasures.ErasureCertificateInfo;
import takt.client.erasures.ErasureInfo;
import takt.client.erasures.KeptPage;
import takt.kernel.PurposeCode;
import takt.profiles.Erasure;
import takt.profiles.ErasureCertificate;
import takt.profiles.Erasures;
import takt.profiles.KeptLook;
import takt.profiles.KeptRecord;
import takt.web.rest.Words;

/** Erasures as the API's records. */
@ApplicationScoped
class ErasureInfos {

  static final String CERTIFICATES = "/api/erasure-certificates/";

  @Inject Erasures erasures;

  ErasureInfo of(Erasure erasure) {
    String document = CERTIFICATES + erasures.key(erasure.id());
    return new ErasureInfo(
        "/api/erasures/" + erasure.id(),
        erasure.id(),
        erasure.isDone() ? "done" : "open",
        Words.of(erasure.askedBy()),
        erasure.askedAt(),
        erasure.tries(),
        erasure.certificate().map(ErasureInfos::of).orElse(null),
        new ErasureInfo.Copy(document, document + "/page"));
  }

  static ErasureCertificateInfo of(ErasureCertificate certificate) {
    return new ErasureCertificateInfo(
        "takt erasure",
        certificate.id(),
        Words.of(certificate.askedBy()),
        certificate.askedAt(),
        certificate.at(),
        certificate.done().stream()
            .map(one -> new ErasureCertificateInfo.Done(one.module(), one.what(), one.count()))
            .toList(),
        certificate.kept().stream()
            .map(
                one ->
                    new ErasureCertificateInfo.Kept(
                        one.purpose().value(),
                        one.version(),
                        Words.of(one.basis()),
                        one.records(),
                        one.until(),
                        one.ground(),
                        one.reason()))
            .toList(),
        certificate.publicKey(),
        certificate.signature());
  }

  static KeptPage of(List<KeptRecord> records, int limit, List<KeptLook> looks) {
    return new KeptPage(
        records.stream()
            .map(
                one ->
                    new KeptPage.Item(
                        one.number(),
                        one.kind(),
                        one.name(),
                        one.purposes().codes().stream().map(PurposeCode::value).toList(),
                        one.at(),
                        one.content(),
                        one.deleteAt()))
            .toList(),
        records.size() < limit ? null : records.get(records.size() - 1).number(),
        looks.stream().map(one -> new KeptPage.Look(one.at(), one.by(), one.reason())).toList());
  }
}

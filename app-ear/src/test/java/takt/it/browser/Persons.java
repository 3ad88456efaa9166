package takt.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.No;
import takt.client.consent.OptInBody;
import takt.client.consent.OptInsApi;
import takt.client.consent.OptOutLinkBody;
import takt.client.consent.OptOutLinksApi;
import takt.client.consent.OptOutsApi;
import takt.client.consent.ProofBody;
import takt.client.erasures.ErasureBody;
import takt.client.erasures.ErasuresApi;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.web.access.Role;

/** Persons who deal with the company, and the links that they have from it. */
final class Persons {

  /** As many as the tests remind. */
  private static final int REMINDED = 8;

  private static Persons known;

  private final Client integrator = Client.of(Company.SERVER, Role.INTEGRATOR);
  private final Deque<Mailbox> reminded = new ArrayDeque<>();
  private final String receipt;

  private Persons() {
    receipt = receipt();
    for (int i = 0; i < REMINDED; i++) {
      Mailbox mailbox = new Mailbox();
      agree(Subject.email(mailbox.address()), Company.YEARLY, Duration.ofDays(340));
      reminded.add(mailbox);
    }
  }

  /** Those who know the company, which is open then. */
  static synchronized Persons known() {
    if (known == null) {
      Company.open();
      known = new Persons();
    }
    return known;
  }

  /** The address of the page of a receipt: a yes to one thing, a no to it and to another. */
  String receiptPage() {
    return receipt;
  }

  private String receipt() {
    Subject customer = Subject.customer("b-" + UUID.randomUUID());
    agree(customer, Company.ADS, Duration.ZERO);
    return integrator
        .api(OptOutsApi.class)
        .optOut(
            new No(
                customer,
                List.of(Company.ADS, Company.SAFETY),
                false,
                "en",
                "web",
                "privacy centre",
                "person"))
        .copy()
        .page();
  }

  /** Somebody asks for a consent to be confirmed; answers the path of the link in the mail. */
  String mailedQuestion() {
    Mailbox mailbox = new Mailbox();
    integrator
        .api(OptInsApi.class)
        .ask(
            new OptInBody(
                null,
                mailbox.address(),
                List.of(Company.LETTER),
                "en",
                "web",
                "newsletter form",
                null));
    return mailbox.link();
  }

  /**
   * The path of the link in the mail to another person whose consent ends soon. All were due from
   * the beginning, so that no test waits for the timer that reminds them.
   */
  String mailedReminder() {
    return reminded.remove().link();
  }

  /** The path of the link in a message to somebody who agreed to {@link Company#ADS}. */
  String optOutLink() {
    OptOutLinkBody link =
        new OptOutLinkBody(Subject.email(subscriber().address()), Company.ADS, null, null, "de");
    return URI.create(integrator.api(OptOutLinksApi.class).make(link).url()).getPath();
  }

  /** The mailbox of somebody who agreed to {@link Company#ADS}. */
  Mailbox subscriber() {
    Mailbox mailbox = new Mailbox();
    agree(Subject.email(mailbox.address()), Company.ADS, Duration.ZERO);
    return mailbox;
  }

  /** The path of the page of everything about somebody of whom a fact is known. */
  String mailedData() {
    Mailbox mailbox = subscriber();
    UUID profile =
        integrator.api(ProfilesApi.class).lookup(Subject.email(mailbox.address())).profile();
    integrator
        .api(AttributesApi.class)
        .correct(
            profile, "firstName", "\"0\"", new CorrectionBody("Ada", List.of(Company.ADS), null));
    return mailedList(mailbox) + "/data";
  }

  /** The path of the page on which somebody puts that fact right. */
  String mailedFact() {
    return mailedData() + "/fact?name=firstName";
  }

  /** The path of the link in the mail to somebody who asked by their address alone. */
  String mailedList() {
    return mailedList(subscriber());
  }

  private static String mailedList(Mailbox mailbox) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Company.SERVER.url() + "/api/subscriptions"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString("{\"address\": \"" + mailbox.address() + "\"}"))
            .build();
    try {
      Http.client().send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return mailbox.link();
  }

  /** The path of the page on which somebody who asked by their address has everything erased. */
  String mailedErasure() {
    return mailedList() + "/erasure";
  }

  /** The address of the page of a certificate: of a customer whose order the law has kept. */
  String erasureCertificatePage() {
    Subject customer = Subject.customer("b-" + UUID.randomUUID());
    agree(customer, Company.ADS, Duration.ZERO);
    integrator
        .api(OptOutsApi.class)
        .optOut(
            new No(customer, List.of(Company.ADS), false, "en", "web", "privacy centre", "person"));
    return Client.of(Company.SERVER, Role.DPO)
        .api(ErasuresApi.class)
        .erase(null, new ErasureBody(customer, "asked by letter", null))
        .copy()
        .page();
  }

  private void agree(Subject person, String purpose, Duration ago) {
    Instant chosen = Instant.now().minus(ago);
    ProofBody proof =
        ago.isZero() ? null : new ProofBody(null, null, chosen, null, null, null, null, null, null);
    integrator
        .api(ConsentsApi.class)
        .choose(
            new Choices(
                person, List.of(purpose), null, null, "en", "web", "banner", null, null, proof));
  }
}

package takt.web.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The company that is answerable for what is done with the data (GDPR Art. 4(7)). */
@ApplicationScoped
public class Controller {

  @Inject
  @ConfigProperty(name = "takt.company", defaultValue = "Takt")
  String name;

  @Inject
  @ConfigProperty(name = "takt.company.address")
  Optional<String> postal;

  @Inject
  @ConfigProperty(name = "takt.company.contact")
  Optional<String> contact;

  @Inject
  @ConfigProperty(name = "takt.public.url", defaultValue = "http://localhost:9080")
  String url;

  String iri() {
    return url + "/#controller";
  }

  /** Where the person sees what data is used for, and says no (rule W.13). */
  public String choices() {
    return address("/api/privacy");
  }

  /** A path of Takt's own as persons reach it. */
  public String address(String path) {
    return url + path;
  }

  /** Where the link of a double opt-in leads. */
  public String optIn(String token) {
    return url + "/api/opt-ins/" + token;
  }

  /** Where the link of a reminder leads. */
  public String reminder(String token) {
    return url + "/api/reminders/" + token;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Where it is; its web site if nobody has said. */
  public String address() {
    return postal.orElse(url);
  }

  /** How to reach it; its web site if nobody has said. */
  public String contact() {
    return contact.orElse(url);
  }

  /** Where data is stored. */
  Node location() {
    return Node.of("dpv:Location").put("dct:title", address());
  }

  /** The company as an entity of a record. */
  Node node() {
    return Node.of("dpv:DataController", "dpv:Organisation")
        .id(iri())
        .put("dpv:hasName", name)
        .put("dpv:hasIdentifier", iri())
        .put("dpv:hasAddress", address())
        .put("dpv:hasContact", contact())
        .put(
            "schema:contactPoint",
            List.of(
                Node.of("schema:ContactPoint")
                    .put("schema:description", contact())
                    .put("schema:url", url),
                Node.of("schema:PostalAddress").put("schema:streetAddress", address())));
  }
}

package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import takt.client.consent.CookieBody;
import takt.consent.Cookies;
import takt.web.consent.CookieBodies;

/** What the shop stores on its visitors' devices, in the file as the API would take it. */
@ApplicationScoped
class DemoCookies {

  @Inject Cookies cookies;

  /** Registers the entries that are not there. */
  public void load() {
    DemoFiles.json("cookies.json", new TypeReference<Map<String, Map<String, CookieBody>>>() {})
        .get("cookies")
        .forEach(
            (code, body) -> {
              if (cookies.find(code).isEmpty()) {
                cookies.save(CookieBodies.cookie(code, body), Optional.empty(), 0);
              }
            });
  }
}

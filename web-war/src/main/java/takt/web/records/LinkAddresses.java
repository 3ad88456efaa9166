package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import takt.client.consent.OptOutLinkInfo;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.web.receipts.Controller;

/** Opt-out links as addresses, and as the header fields of RFC 8058 section 3.1. */
@ApplicationScoped
public class LinkAddresses {

  /** The field of the POST, and the value that makes it an opt-out with no more questions. */
  public static final String FIELD = "List-Unsubscribe";

  /** The value of {@link #FIELD}. */
  public static final String ONE_CLICK = "One-Click";

  @Inject OptOutLinks links;
  @Inject Controller controller;

  /** A link, as a message shows it; refuses as {@link OptOutLinks#token} does. */
  public OptOutLinkInfo info(OptOutLink link) {
    String url = controller.address("/api/unsubscribe/" + links.token(link));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Unsubscribe", "<" + url + ">");
    headers.put("List-Unsubscribe-Post", FIELD + "=" + ONE_CLICK);
    return new OptOutLinkInfo(url, headers);
  }
}

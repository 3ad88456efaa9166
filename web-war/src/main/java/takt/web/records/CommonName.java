package takt.web.records;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.kernel.Language;

/**
 * Plain words for the names that Segment's specifications of events, their properties and a
 * person's traits lay down, and for Takt's own; what a company has named itself stays as it is.
 */
enum CommonName {
  IDENTIFY("Identify", "Angaben gemacht", "Gave details"),
  GROUP("Group", "Zu einer Gruppe gekommen", "Joined a group"),
  ALIAS("Alias", "Zwei Kennungen verbunden", "Linked two ids"),
  PAGE_VIEWED("Page Viewed", "Seite angesehen", "Looked at a page"),
  SCREEN_VIEWED("Screen Viewed", "In der App angesehen", "Looked at a screen of the app"),
  PRODUCTS_SEARCHED("Products Searched", "Gesucht", "Searched"),
  PRODUCT_VIEWED("Product Viewed", "Artikel angesehen", "Looked at an item"),
  PRODUCT_ADDED("Product Added", "In den Warenkorb gelegt", "Put into the basket"),
  PRODUCT_REMOVED("Product Removed", "Aus dem Warenkorb genommen", "Took out of the basket"),
  ORDER_COMPLETED("Order Completed", "Bestellt", "Ordered"),
  ORDER_CANCELLED("Order Cancelled", "Bestellung abgesagt", "Cancelled an order"),
  ORDER_REFUNDED("Order Refunded", "Zurückgegeben", "Returned"),
  MESSAGE_SHOWN("Message Shown", "Nachricht gesehen", "Saw a message"),
  MESSAGE_CLICKED("Message Clicked", "Nachricht angeklickt", "Clicked a message"),
  MESSAGE_COMPLAINED(
      "Message Complained", "Über eine Nachricht beschwert", "Complained about a message"),
  EMAIL_MARKED(
      "Email Marked as Spam", "Eine E-Mail als Werbung gemeldet", "Reported an e-mail as spam"),

  ORDER_ID("order_id", "Bestellung", "order"),
  PRODUCT_ID("product_id", "Artikel", "item"),
  PRODUCTS("products", "Artikel", "items"),
  CATEGORY("category", "Warengruppe", "kind of goods"),
  BRAND("brand", "Marke", "brand"),
  PRICE("price", "Preis", "price"),
  QUANTITY("quantity", "Stück", "pieces"),
  TOTAL("total", "Summe", "total"),
  REVENUE("revenue", "Umsatz", "revenue"),
  VALUE("value", "Wert", "value"),
  CURRENCY("currency", "Währung", "currency"),
  COUPON("coupon", "Gutschein", "coupon"),
  QUERY("query", "Suche", "search"),
  URL("url", "Adresse der Seite", "address of the page"),
  PATH("path", "Seite", "page"),
  REFERRER("referrer", "gekommen von", "came from"),
  TITLE("title", "Titel", "title"),
  DECISION("decisionId", "Nummer der Nachricht", "number of the message"),

  NAME("name", "Name", "name"),
  FIRST_NAME("firstName", "Vorname", "first name"),
  LAST_NAME("lastName", "Nachname", "last name"),
  EMAIL("email", "E-Mail-Adresse", "e-mail address"),
  PHONE("phone", "Telefonnummer", "telephone number"),
  BIRTHDAY("birthday", "Geburtstag", "birthday"),
  AGE("age", "Alter", "age"),
  GENDER("gender", "Geschlecht", "gender"),
  ADDRESS("address", "Anschrift", "postal address"),
  STREET("street", "Straße", "street"),
  CITY("city", "Ort", "town"),
  POSTAL_CODE("postalCode", "Postleitzahl", "postal code"),
  STATE("state", "Bundesland", "state"),
  COUNTRY("country", "Land", "country"),
  COMPANY("company", "Firma", "company"),
  USERNAME("username", "Benutzername", "user name"),
  WEBSITE("website", "Internetseite", "website"),
  LANGUAGE("language", "Sprache", "language"),
  TIMEZONE("timezone", "Zeitzone", "time zone"),
  CREATED_AT("createdAt", "Konto seit", "account since");

  private static final Map<String, CommonName> ALL =
      Arrays.stream(values()).collect(Collectors.toMap(one -> one.name, Function.identity()));

  private final String name;
  private final String german;
  private final String english;

  CommonName(String name, String german, String english) {
    this.name = name;
    this.german = german;
    this.english = english;
  }

  /** What a name means in plain words; the name itself where the company has made it. */
  static String word(String name, Language language) {
    CommonName common = ALL.get(name);
    if (common == null) {
      return name;
    }
    return language == Language.DE ? common.german : common.english;
  }
}

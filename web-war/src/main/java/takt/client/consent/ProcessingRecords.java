package takt.client.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The records of processing activities (GDPR Art. 30(1)).
 *
 * @param at when they were read
 * @param controller the company, and who speaks for it
 * @param persons whose data it is, in {@code de} and {@code en}
 * @param security how the data is protected, in {@code de} and {@code en}
 * @param activities an activity for each purpose, by code; those that are retired at the end
 * @param open the settings that the company has not made, for which a default stands here
 */
public record ProcessingRecords(
    Instant at,
    Controller controller,
    Map<String, String> persons,
    Map<String, String> security,
    List<Activity> activities,
    @Schema(examples = "[\"TAKT_DPO\"]") List<String> open) {

  /**
   * Who is answerable.
   *
   * @param name the company
   * @param address where it is
   * @param contact how to reach it
   * @param representative its representative in the Union, if it needs one (Art. 27)
   * @param dataProtectionOfficer how to reach the officer, if it has one
   */
  public record Controller(
      @Schema(examples = "Muster GmbH") String name,
      String address,
      String contact,
      String representative,
      String dataProtectionOfficer) {}

  /**
   * What is done for one purpose.
   *
   * @param purpose its code
   * @param version the version described: the current one, or the last of a retired purpose
   * @param state published or retired
   * @param since when this version was published
   * @param ended when the purpose was retired; absent while it goes on
   * @param basis consent, legitimate-interest, contract or legal-obligation
   * @param name its name, in {@code de} and {@code en}, as all texts
   * @param use what the data is used for
   * @param data the categories of data
   * @param access who within the company sees it
   * @param recipients who outside the company gets it, with what protects it in third countries
   * @param retentionDays after how many days it is deleted at the latest
   * @param kept the same in words
   * @param storage cookies and device storage
   */
  public record Activity(
      @Schema(examples = "offers") String purpose,
      int version,
      @Schema(examples = "published") String state,
      Instant since,
      Instant ended,
      @Schema(examples = "consent") String basis,
      Map<String, String> name,
      Map<String, String> use,
      Map<String, String> data,
      Map<String, String> access,
      List<PurposeRecipient> recipients,
      int retentionDays,
      Map<String, String> kept,
      Map<String, String> storage) {}
}

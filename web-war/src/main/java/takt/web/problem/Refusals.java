package takt.web.problem;

import java.util.Map;
import java.util.Optional;
import takt.campaigns.CampaignChanged;
import takt.campaigns.FlightOver;
import takt.campaigns.ItemChanged;
import takt.campaigns.ItemNotInLog;
import takt.campaigns.NoVariantForDegree;
import takt.campaigns.NotInAudience;
import takt.campaigns.PlacementChanged;
import takt.campaigns.PlacementNotUsable;
import takt.campaigns.RuleChanged;
import takt.campaigns.SegmentNotUsable;
import takt.campaigns.TooManyCampaigns;
import takt.campaigns.TooManyEvaluations;
import takt.campaigns.TooManyItems;
import takt.campaigns.TooManyPlacements;
import takt.campaigns.UnknownCampaign;
import takt.campaigns.UnknownMessage;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.UnreadableLog;
import takt.campaigns.WrongState;
import takt.client.Problem.FieldError;
import takt.consent.AgeTooLow;
import takt.consent.BasisChanged;
import takt.consent.ConfirmationNeeded;
import takt.consent.CookieChanged;
import takt.consent.CookieRegistered;
import takt.consent.DraftChanged;
import takt.consent.ExcludedByOther;
import takt.consent.NoSwitch;
import takt.consent.NotPublishable;
import takt.consent.NotRegistrable;
import takt.consent.NotSealedYet;
import takt.consent.NothingToConsentTo;
import takt.consent.OpenWarnings;
import takt.consent.OtherChannel;
import takt.consent.OutboxFull;
import takt.consent.PurposeExists;
import takt.consent.PurposeNeeded;
import takt.consent.PurposeRetired;
import takt.consent.PurposeVersionReplaced;
import takt.consent.TooManyCookies;
import takt.consent.TooManyDrafts;
import takt.consent.TooManyPurposes;
import takt.consent.UnknownDraft;
import takt.consent.UnknownProfile;
import takt.consent.UnknownPurpose;
import takt.consent.Wording.Warning;
import takt.profiles.ExportNotReady;
import takt.profiles.ExtensionTooLate;
import takt.profiles.FileTooLarge;
import takt.profiles.IdempotencyKeyReused;
import takt.profiles.IdentifierTypeInUse;
import takt.profiles.ImportChanged;
import takt.profiles.ImportNotOpen;
import takt.profiles.InUse;
import takt.profiles.NamesPerson;
import takt.profiles.NeverIdentifies;
import takt.profiles.NeverMerged;
import takt.profiles.NoForecastModel;
import takt.profiles.NotAList;
import takt.profiles.NotForForecasts;
import takt.profiles.NotIdentified;
import takt.profiles.NotKeepable;
import takt.profiles.NotPermitted;
import takt.profiles.PrivateAddress;
import takt.profiles.RecipientChanged;
import takt.profiles.RecipientRetired;
import takt.profiles.RequestChanged;
import takt.profiles.RequestOver;
import takt.profiles.SegmentForOtherPurpose;
import takt.profiles.SettingChanged;
import takt.profiles.SpecialCategoryRefused;
import takt.profiles.TooManyAttributeNames;
import takt.profiles.TooManyConsentCategories;
import takt.profiles.TooManyEventTypes;
import takt.profiles.TooManyExports;
import takt.profiles.TooManyIdentifierTypes;
import takt.profiles.TooManyImports;
import takt.profiles.TooManyPurchaseCategories;
import takt.profiles.TooManyRecipients;
import takt.profiles.TooManyRequests;
import takt.profiles.TooManyScales;
import takt.profiles.TooManySegments;
import takt.profiles.TooManyTrainings;
import takt.profiles.TooManyTraits;
import takt.profiles.UnknownAttribute;
import takt.profiles.UnknownExport;
import takt.profiles.UnknownForecastModel;
import takt.profiles.UnknownImport;
import takt.profiles.UnknownRecipient;
import takt.profiles.UnknownRequest;
import takt.profiles.UnknownSegment;
import takt.profiles.UnreadableFile;
import takt.profiles.UnusableCondition;
import takt.profiles.UnusableSchema;
import takt.web.access.TooManyKeys;

/** The HTTP status of every refusal of the modules; its type is the class's name with hyphens. */
final class Refusals {

  private static final Map<Class<? extends RuntimeException>, Integer> STATUS =
      Map.ofEntries(
          Map.entry(UnknownProfile.class, 404),
          Map.entry(UnknownPurpose.class, 422),
          Map.entry(PurposeExists.class, 409),
          Map.entry(PurposeVersionReplaced.class, 409),
          Map.entry(PurposeRetired.class, 409),
          Map.entry(PurposeNeeded.class, 409),
          Map.entry(BasisChanged.class, 422),
          Map.entry(TooManyPurposes.class, 409),
          Map.entry(UnknownDraft.class, 404),
          Map.entry(DraftChanged.class, 412),
          Map.entry(TooManyDrafts.class, 409),
          Map.entry(CookieChanged.class, 412),
          Map.entry(CookieRegistered.class, 409),
          Map.entry(TooManyCookies.class, 409),
          Map.entry(NothingToConsentTo.class, 422),
          Map.entry(NoSwitch.class, 422),
          Map.entry(NotSealedYet.class, 409),
          Map.entry(OtherChannel.class, 422),
          Map.entry(AgeTooLow.class, 422),
          Map.entry(ExcludedByOther.class, 409),
          Map.entry(OutboxFull.class, 503),
          Map.entry(NotPermitted.class, 403),
          Map.entry(NeverMerged.class, 409),
          Map.entry(NotKeepable.class, 422),
          Map.entry(NamesPerson.class, 422),
          Map.entry(IdempotencyKeyReused.class, 422),
          Map.entry(NeverIdentifies.class, 422),
          Map.entry(SettingChanged.class, 412),
          Map.entry(UnknownAttribute.class, 422),
          Map.entry(TooManyTraits.class, 409),
          Map.entry(TooManyScales.class, 409),
          Map.entry(TooManySegments.class, 409),
          Map.entry(InUse.class, 409),
          Map.entry(NotAList.class, 409),
          Map.entry(UnknownSegment.class, 404),
          Map.entry(SegmentForOtherPurpose.class, 422),
          Map.entry(SpecialCategoryRefused.class, 422),
          Map.entry(TooManyAttributeNames.class, 409),
          Map.entry(TooManyPurchaseCategories.class, 409),
          Map.entry(TooManyEventTypes.class, 409),
          Map.entry(TooManyConsentCategories.class, 409),
          Map.entry(IdentifierTypeInUse.class, 409),
          Map.entry(TooManyIdentifierTypes.class, 409),
          Map.entry(UnknownImport.class, 404),
          Map.entry(ImportChanged.class, 412),
          Map.entry(ImportNotOpen.class, 409),
          Map.entry(TooManyImports.class, 409),
          Map.entry(UnreadableFile.class, 422),
          Map.entry(UnknownExport.class, 404),
          Map.entry(ExportNotReady.class, 409),
          Map.entry(TooManyExports.class, 409),
          Map.entry(FileTooLarge.class, 413),
          Map.entry(UnknownRequest.class, 404),
          Map.entry(RequestChanged.class, 412),
          Map.entry(RequestOver.class, 409),
          Map.entry(NotIdentified.class, 409),
          Map.entry(ExtensionTooLate.class, 409),
          Map.entry(TooManyRequests.class, 409),
          Map.entry(UnknownRecipient.class, 404),
          Map.entry(RecipientChanged.class, 412),
          Map.entry(RecipientRetired.class, 409),
          Map.entry(PrivateAddress.class, 422),
          Map.entry(TooManyRecipients.class, 409),
          Map.entry(UnknownForecastModel.class, 404),
          Map.entry(NoForecastModel.class, 409),
          Map.entry(NotForForecasts.class, 422),
          Map.entry(TooManyTrainings.class, 409),
          Map.entry(UnknownCampaign.class, 404),
          Map.entry(UnknownPlacement.class, 422),
          Map.entry(UnknownMessage.class, 422),
          Map.entry(CampaignChanged.class, 412),
          Map.entry(PlacementChanged.class, 412),
          Map.entry(ItemChanged.class, 412),
          Map.entry(TooManyItems.class, 409),
          Map.entry(RuleChanged.class, 412),
          Map.entry(WrongState.class, 409),
          Map.entry(NoVariantForDegree.class, 409),
          Map.entry(SegmentNotUsable.class, 422),
          Map.entry(PlacementNotUsable.class, 422),
          Map.entry(FlightOver.class, 409),
          Map.entry(NotInAudience.class, 409),
          Map.entry(TooManyCampaigns.class, 409),
          Map.entry(TooManyPlacements.class, 409),
          Map.entry(ItemNotInLog.class, 422),
          Map.entry(UnreadableLog.class, 422),
          Map.entry(TooManyEvaluations.class, 503),
          Map.entry(TooManyKeys.class, 409));

  private Refusals() {}

  static Optional<Refusal> of(Throwable thrown) {
    if (thrown instanceof NotPublishable refused) {
      return Optional.of(
          Refusal.fields(
              refused.flaws().stream()
                  .map(flaw -> new FieldError(flaw.part(), flaw.rule()))
                  .toList()));
    }
    if (thrown instanceof NotRegistrable refused) {
      return Optional.of(Refusal.field(refused.part(), refused.getMessage()));
    }
    if (thrown instanceof UnusableCondition refused) {
      return Optional.of(Refusal.field(refused.pointer(), refused.getMessage()));
    }
    if (thrown instanceof UnusableSchema refused) {
      return Optional.of(Refusal.field("/schema" + refused.part(), refused.getMessage()));
    }
    if (thrown instanceof ConfirmationNeeded needed) {
      return Optional.of(Refusal.confirmationNeeded(needed.getMessage()));
    }
    if (thrown instanceof OpenWarnings open) {
      return Optional.of(
          Refusal.openWarnings(
              open.getMessage(), open.warnings().stream().map(Refusals::error).toList()));
    }
    return Optional.ofNullable(STATUS.get(thrown.getClass()))
        .map(status -> new Refusal(status, type(thrown.getClass()), thrown.getMessage()));
  }

  private static FieldError error(Warning warning) {
    String pointer = "/texts/" + warning.language().tag() + "/" + warning.part().word();
    return new FieldError(
        pointer,
        "Sentence %d, from %d, \"%s\": %s"
            .formatted(warning.sentence(), warning.offset(), warning.found(), warning.advice()));
  }

  private static String type(Class<?> refusal) {
    return refusal
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}

package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import takt.web.access.AccessFilter;
import takt.web.access.KeysResource;
import takt.web.campaigns.CampaignHistoryResource;
import takt.web.campaigns.CampaignsResource;
import takt.web.campaigns.ContactRulesResource;
import takt.web.campaigns.DecisionsResource;
import takt.web.campaigns.DoseResource;
import takt.web.campaigns.ItemsResource;
import takt.web.campaigns.MissingItemsResource;
import takt.web.campaigns.PlacementsResource;
import takt.web.campaigns.PolicyEvaluationsResource;
import takt.web.campaigns.ProfileDealsResource;
import takt.web.campaigns.ProfileQueueResource;
import takt.web.campaigns.QueuedMessagesResource;
import takt.web.campaigns.RankingResource;
import takt.web.consent.CleanUpsResource;
import takt.web.consent.ConsentDataResource;
import takt.web.consent.ConsentExportResource;
import takt.web.consent.ConsentReceiptsResource;
import takt.web.consent.ConsentRecordsResource;
import takt.web.consent.ConsentStatisticsResource;
import takt.web.consent.ConsentsResource;
import takt.web.consent.CookieCategoriesResource;
import takt.web.consent.CookieProposalsResource;
import takt.web.consent.CookieRegisterResource;
import takt.web.consent.CookiesResource;
import takt.web.consent.LedgerResource;
import takt.web.consent.OptInsResource;
import takt.web.consent.OptOutLinksResource;
import takt.web.consent.OptOutsResource;
import takt.web.consent.PermissionsResource;
import takt.web.consent.PlainLanguageResource;
import takt.web.consent.PrivacyResource;
import takt.web.consent.ProcessingRecordsResource;
import takt.web.consent.ProfileChoicesResource;
import takt.web.consent.PurposeDraftsResource;
import takt.web.consent.PurposesResource;
import takt.web.consent.ReceiptsResource;
import takt.web.consent.RemindersResource;
import takt.web.consent.RestrictionsResource;
import takt.web.consent.RetirementsResource;
import takt.web.consent.SubscriptionsResource;
import takt.web.consent.UnsubscribeResource;
import takt.web.exports.ExportsResource;
import takt.web.home.HomeResource;
import takt.web.imports.ChoiceImportsResource;
import takt.web.imports.DataImportsResource;
import takt.web.imports.ImportsResource;
import takt.web.imports.ProgressResource;
import takt.web.mails.MailsResource;
import takt.web.problem.Problems;
import takt.web.problem.Violations;
import takt.web.profiles.AccessReportsResource;
import takt.web.profiles.AttributeNamesResource;
import takt.web.profiles.AttributeSourcesResource;
import takt.web.profiles.AttributesResource;
import takt.web.profiles.BlockedIdentifiersResource;
import takt.web.profiles.ConsentCategoriesResource;
import takt.web.profiles.EventCountsResource;
import takt.web.profiles.EventTypesResource;
import takt.web.profiles.FamiliarityThresholdsResource;
import takt.web.profiles.ForecastModelsResource;
import takt.web.profiles.ForecastsResource;
import takt.web.profiles.IdentifierTypesResource;
import takt.web.profiles.NonIdentifyingValuesResource;
import takt.web.profiles.OwnDataResource;
import takt.web.profiles.OwnFactsResource;
import takt.web.profiles.PortableCopiesResource;
import takt.web.profiles.ProfilesResource;
import takt.web.profiles.PurchaseCategoriesResource;
import takt.web.profiles.PurchaseRhythmsResource;
import takt.web.profiles.RecipientsResource;
import takt.web.profiles.RequestsResource;
import takt.web.profiles.SituationFacetsResource;
import takt.web.profiles.TrackingPlanResource;
import takt.web.profiles.erasure.ErasureCertificatesResource;
import takt.web.profiles.erasure.ErasureLinksResource;
import takt.web.profiles.erasure.ErasuresResource;
import takt.web.profiles.retention.RetentionResource;
import takt.web.profiles.segments.ScalesResource;
import takt.web.profiles.segments.SegmentsResource;
import takt.web.profiles.segments.TraitsResource;
import takt.web.rest.AnswerFilter;
import takt.web.rest.BodyLimitFilter;
import takt.web.rest.CreatedFilter;
import takt.web.rest.Json;
import takt.web.rest.Parameters;
import takt.web.start.ReadyFilter;
import takt.web.tracking.CloudEventsResource;

/** Everything under {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Takt",
            version = "1",
            description = "Consent-first personalisation: consent, profiles, campaigns.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "key"))
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An API key, as Authorization: Bearer takt_…")
public class ApiApplication extends Application {

  /** What every endpoint of Takt goes through. */
  static final Set<Class<?>> COMMON =
      Set.of(
          ReadyFilter.class,
          AccessFilter.class,
          BodyLimitFilter.class,
          CreatedFilter.class,
          AnswerFilter.class,
          Json.class,
          Parameters.class,
          Problems.class,
          Violations.class);

  private static final Set<Class<?>> RESOURCES =
      Set.of(
          HomeResource.class,
          KeysResource.class,
          CleanUpsResource.class,
          ConsentsResource.class,
          LedgerResource.class,
          OptInsResource.class,
          OptOutLinksResource.class,
          OptOutsResource.class,
          PermissionsResource.class,
          PlainLanguageResource.class,
          PrivacyResource.class,
          ProcessingRecordsResource.class,
          ProfileChoicesResource.class,
          PurposeDraftsResource.class,
          PurposesResource.class,
          ReceiptsResource.class,
          RemindersResource.class,
          RestrictionsResource.class,
          RetirementsResource.class,
          SubscriptionsResource.class,
          UnsubscribeResource.class,
          ConsentRecordsResource.class,
          ConsentReceiptsResource.class,
          ConsentDataResource.class,
          ConsentStatisticsResource.class,
          ConsentExportResource.class,
          CookieCategoriesResource.class,
          CookieProposalsResource.class,
          CookieRegisterResource.class,
          CookiesResource.class,
          CloudEventsResource.class,
          ConsentCategoriesResource.class,
          ErasuresResource.class,
          ErasureCertificatesResource.class,
          ErasureLinksResource.class,
          RetentionResource.class,
          EventTypesResource.class,
          TrackingPlanResource.class,
          EventCountsResource.class,
          ForecastModelsResource.class,
          ForecastsResource.class,
          TraitsResource.class,
          ScalesResource.class,
          SegmentsResource.class,
          AttributeNamesResource.class,
          AttributeSourcesResource.class,
          FamiliarityThresholdsResource.class,
          PurchaseCategoriesResource.class,
          PurchaseRhythmsResource.class,
          SituationFacetsResource.class,
          AttributesResource.class,
          BlockedIdentifiersResource.class,
          IdentifierTypesResource.class,
          NonIdentifyingValuesResource.class,
          ProfilesResource.class,
          AccessReportsResource.class,
          PortableCopiesResource.class,
          OwnDataResource.class,
          OwnFactsResource.class,
          RequestsResource.class,
          RecipientsResource.class,
          DataImportsResource.class,
          ExportsResource.class,
          ImportsResource.class,
          ChoiceImportsResource.class,
          ProgressResource.class,
          MailsResource.class,
          CampaignHistoryResource.class,
          CampaignsResource.class,
          ContactRulesResource.class,
          DoseResource.class,
          RankingResource.class,
          DecisionsResource.class,
          ItemsResource.class,
          MissingItemsResource.class,
          PlacementsResource.class,
          PolicyEvaluationsResource.class,
          ProfileDealsResource.class,
          ProfileQueueResource.class,
          QueuedMessagesResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(COMMON.stream(), RESOURCES.stream()).collect(Collectors.toSet());
  }
}

package takt.consent;

/** A request that consent refuses; the class is the name of the refusal. */
public abstract sealed class ConsentRefused extends RuntimeException
    permits UnknownProfile,
        UnknownPurpose,
        PurposeExists,
        PurposeVersionReplaced,
        PurposeRetired,
        PurposeNeeded,
        BasisChanged,
        TooManyPurposes,
        NotPublishable,
        OpenWarnings,
        UnknownDraft,
        DraftChanged,
        TooManyDrafts,
        CookieChanged,
        CookieRegistered,
        NotRegistrable,
        TooManyCookies,
        NothingToConsentTo,
        NoSwitch,
        NotSealedYet,
        OtherChannel,
        AgeTooLow,
        ExcludedByOther,
        ConfirmationNeeded,
        OutboxFull {

  private static final long serialVersionUID = 1L;

  ConsentRefused(String message) {
    super(message);
  }
}

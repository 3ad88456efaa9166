package takt.campaigns.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Budgets;
import takt.campaigns.Campaign;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.CompanyTime;

/** What is given out of budgets, in the database. */
@ApplicationScoped
public class Accounts implements Budgets {

  private static final String OPEN =
      "insert into campaigns.campaign_account (campaign_id, showings, given_day, given_today,"
          + " tokens, counted_at) select cast(? as uuid), 0, cast(? as date), 0, 1, cast(? as"
          + " timestamp with time zone) where not exists (select 1 from campaigns.campaign_account"
          + " where campaign_id = ?)";

  private static final String READ =
      "select showings, given_day, given_today, tokens, counted_at from campaigns.campaign_account"
          + " where campaign_id = ?";

  private static final String WRITE =
      "update campaigns.campaign_account set showings = ?, given_day = ?, given_today = ?, tokens ="
          + " ?, counted_at = ? where campaign_id = ?";

  @Inject Statements statements;
  @Inject CompanyTime company;
  @Inject Clock clock;

  /** Opens an account, unless there is one; in the transaction that changes the campaign. */
  public void open(UUID campaign) {
    Instant now = clock.instant();
    statements.change(OPEN, campaign, day(now), now, campaign);
  }

  @Override
  public Optional<Used> of(UUID campaign) {
    LocalDate day = day(clock.instant());
    return read(campaign, "").map(found -> new Used(found.showings(), day, found.on(day)));
  }

  /**
   * Takes back what a node has not used, and gives it its next share. In a transaction of its own:
   * the account is locked for a moment only, and a decision that fails leaves it right.
   *
   * @param unused how much of the share before it has left
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Share next(Campaign campaign, Share before, int unused, Instant now) {
    Optional<Pacing> next = pacing(campaign, " for update", before, unused, now);
    next.ifPresent(one -> write(campaign.id(), one.account()));
    return next.map(Pacing::share).orElse(Share.NONE);
  }

  /** Whether {@link #next} would give a node anything; nothing is locked or written. */
  @Atomic
  public boolean has(Campaign campaign, Share before, int unused, Instant now) {
    return pacing(campaign, "", before, unused, now)
        .filter(next -> next.share().showings() > 0)
        .isPresent();
  }

  private Optional<Pacing> pacing(
      Campaign campaign, String lock, Share before, int unused, Instant now) {
    return read(campaign.id(), lock)
        .flatMap(
            account ->
                campaign
                    .plan()
                    .budget()
                    .map(
                        budget ->
                            Pacing.next(
                                budget,
                                campaign.plan().until(),
                                company.zone(),
                                account.returned(unused, before.day()),
                                now)));
  }

  /** Takes back what a node has not used. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void takeBack(UUID campaign, Share before, int unused) {
    read(campaign, " for update")
        .ifPresent(account -> write(campaign, account.returned(unused, before.day())));
  }

  private Optional<Account> read(UUID campaign, String lock) {
    return statements
        .query(
            READ + lock,
            row ->
                new Account(
                    row.getLong(1),
                    row.getObject(2, LocalDate.class),
                    row.getLong(3),
                    row.getDouble(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()),
            campaign)
        .stream()
        .findFirst();
  }

  private void write(UUID campaign, Account account) {
    statements.change(
        WRITE,
        account.showings(),
        account.day(),
        account.today(),
        account.tokens(),
        account.at(),
        campaign);
  }

  private LocalDate day(Instant now) {
    return now.atZone(company.zone()).toLocalDate();
  }
}

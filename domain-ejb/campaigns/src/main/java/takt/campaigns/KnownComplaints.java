package takt.campaigns;

import java.util.List;
import takt.kernel.ProfileId;

/** What is kept of a person's complaints, for that person (rule F7.1). */
public interface KnownComplaints {

  /**
   * The last complaint about each purpose, by purpose; in the transaction of a caller who holds the
   * person's lock.
   */
  List<Complaint> about(ProfileId profile);
}

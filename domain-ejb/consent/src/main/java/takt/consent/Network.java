package takt.consent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The network that an IP address is in, which many people share: the first 24 bits of an IPv4
 * address, the first 48 of an IPv6 address (rule C2.6).
 *
 * @param text the network in CIDR notation, such as {@code 203.0.113.0/24}
 */
public record Network(String text) {

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");
  private static final int BYTES_V4 = 3;
  private static final int BYTES_V6 = 6;

  /**
   * Truncates an address; no name is ever looked up.
   *
   * @throws IllegalArgumentException if it is not an IP address in figures
   */
  public static Network of(String address) {
    if (!V4.matcher(address).matches() && !V6.matcher(address).matches()) {
      throw new IllegalArgumentException("address must be an IP address");
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int kept = bytes.length == 4 ? BYTES_V4 : BYTES_V6;
      for (int i = kept; i < bytes.length; i++) {
        bytes[i] = 0;
      }
      return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE);
    } catch (UnknownHostException wrong) {
      throw new IllegalArgumentException("address must be an IP address", wrong);
    }
  }
}

package takt.profiles.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether Takt may call an address: with https, and only where every network address that its host
 * has is public (IANA's special-purpose registries, RFC 6890). Else whoever may register a
 * recipient could have Takt call what only Takt can reach. It is asked again before each call; what
 * a host's name means is then kept by Java for the seconds in which the call is made.
 */
@ApplicationScoped
class PublicNetwork {

  private static final int BYTE = 0xff;

  @Inject
  @ConfigProperty(name = "takt.notices.private", defaultValue = "false")
  boolean anywhere;

  boolean allows(URI address) {
    if (anywhere) {
      return true;
    }
    return "https".equals(address.getScheme())
        && address.getHost() != null
        && isPublic(address.getHost());
  }

  private static boolean isPublic(String host) {
    try {
      InetAddress[] all = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
      return all.length > 0 && Arrays.stream(all).allMatch(PublicNetwork::isPublic);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    if (address instanceof Inet4Address) {
      return first != 0
          && first < 240
          && !(first == 100 && second >= 64 && second < 128)
          && !(first == 192 && second == 0)
          && !(first == 198 && (second == 18 || second == 19 || second == 51))
          && !(first == 203 && second == 0 && (bytes[2] & BYTE) == 113);
    }
    // Global unicast is 2000::/3; of it, 2001::/23 and 2002::/16 may lead elsewhere, 2001:db8::/32
    // nowhere.
    return address instanceof Inet6Address
        && (first & 0xe0) == 0x20
        && !(first == 0x20 && second == 0x02)
        && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xfe) == 0)
        && !(first == 0x20
            && second == 0x01
            && (bytes[2] & BYTE) == 0x0d
            && (bytes[3] & BYTE) == 0xb8);
  }
}

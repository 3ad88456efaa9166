package takt.profiles.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F7.13 Notices are sent to public networks only")
class PublicNetworkTest {

  private final PublicNetwork network = new PublicNetwork();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001::1",
        "2001:db8::1"
      })
  void notThere(String address) throws UnknownHostException {
    assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThat(network.allows(URI.create("https://" + host + "/takt"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9.9.9", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2620:fe::fe"})
  void there(String address) throws UnknownHostException {
    assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://9.9.9.9/takt",
        "https://localhost/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/"
      })
  void neitherByOtherNames(String url) {
    assertThat(network.allows(URI.create(url))).isFalse();
  }
}

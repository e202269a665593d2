package dk.fodfaeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/opgaver?frist=i-dag", "/familier/1#plan"})
    void aPathHereIsLocal(String address) {
        assertThat(LocalAddress.isLocal(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "opgaver",
                "https://ond.example/",
                "//ond.example/",
                "/\\ond.example",
                "/\tx",
                "/a\r\nSet-Cookie: x=1"
            })
    void whatABrowserWouldTakeElsewhereIsNot(String address) {
        assertThat(LocalAddress.isLocal(address)).isFalse();
    }

    @Test
    void theWayBackIsKeptOnlyWithinThisHost() {
        assertThat(LocalAddress.within("http://her.dk/opgaver?a=1", "her.dk")).isEqualTo("/opgaver?a=1");
        assertThat(LocalAddress.within("http://der.dk/opgaver", "her.dk")).isNull();
        assertThat(LocalAddress.within("ikke en adresse", "her.dk")).isNull();
        assertThat(LocalAddress.within(null, "her.dk")).isNull();
    }
}

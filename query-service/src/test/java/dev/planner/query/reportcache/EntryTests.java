package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EntryTests {

    private static final ReportKey KEY = new ReportKey("key");
    private static final Versions STATE = Versions.of("1");
    private static final byte[] JSON = Digests.bytes("{\"total\":\"1.00\"}");

    private final byte[] stored = Entry.encode(KEY, STATE, JSON);

    @Test
    void whatIsStoredIsFoundInItsState() {
        assertThat(Entry.decode(KEY, STATE, stored)).hasValue(JSON);
    }

    @Test
    void anotherStateOrAnotherReportIsPassedOver() {
        assertThat(Entry.decode(KEY, Versions.of("2"), stored)).isEmpty();
        assertThat(Entry.decode(new ReportKey("other"), STATE, stored)).isEmpty();
    }

    @Test
    void anythingElseIsPassedOver() {
        assertThat(Entry.decode(KEY, STATE, new byte[0])).isEmpty();
        assertThat(Entry.decode(KEY, STATE, Arrays.copyOf(stored, Digests.LENGTH)))
                .isEmpty();
        assertThat(Entry.decode(KEY, STATE, Arrays.copyOf(stored, stored.length - 1)))
                .isEmpty();
        for (int place = 0; place < stored.length; place++) {
            var damaged = stored.clone();
            damaged[place] ^= 1;
            assertThat(Entry.decode(KEY, STATE, damaged)).isEmpty();
        }
    }
}

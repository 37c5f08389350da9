package dev.planner.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PatchTests {

    record Change(Patch<String> name, Patch<LocalDate> endDate, Patch<List<Step>> steps) {}

    record Step(String name) {}

    private final JsonMapper json = new JsonMapper();

    @Test
    void absentNullAndValueAreThreeThings() {
        var change = json.readValue("""
                {"name": null, "endDate": "2024-02-29"}""", Change.class);

        assertThat(change.name()).isEqualTo(Patch.clear());
        assertThat(change.endDate()).isEqualTo(Patch.of(LocalDate.of(2024, 2, 29)));
        assertThat(change.steps()).isEqualTo(Patch.absent());
    }

    @Test
    void valuesOfAnyTypeAreReadAsSuch() {
        var change = json.readValue("""
                {"steps": [{"name": "a"}]}""", Change.class);

        assertThat(change.steps()).isEqualTo(Patch.of(List.of(new Step("a"))));
    }

    @Test
    void anOptionalFieldStaysIsClearedOrChanges() {
        assertThat(Patch.<String>absent().applyTo("old")).isEqualTo("old");
        assertThat(Patch.<String>clear().applyTo("old")).isNull();
        assertThat(Patch.of("new").applyTo("old")).isEqualTo("new");
    }

    @Test
    void aRequiredFieldStaysOrChanges() {
        assertThat(Patch.<String>absent().orElse("old")).isEqualTo("old");
        assertThat(Patch.of("new").orElse("old")).isEqualTo("new");
    }

    @Test
    void mappingKeepsTheCase() {
        assertThat(Patch.of("a").map(String::length)).isEqualTo(Patch.of(1));
        assertThat(Patch.<String>clear().map(String::length)).isEqualTo(Patch.clear());
        assertThat(Patch.<String>absent().map(String::length)).isEqualTo(Patch.absent());
    }
}

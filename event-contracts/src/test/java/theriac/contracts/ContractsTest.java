package theriac.contracts;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private final ContractFolder folder = ContractFolder.ofThisBuild();

    @Test
    void everyRecordHasASchemaAndExamplesThatSatisfyItAndComeBackUnchanged() {
        var records = ContractRecords.byContract();

        var findings = new ExamplesCheck(folder, records).findings();

        assertThat(records).isNotEmpty();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordSaysTheSameAsItsSchemaAndExamplesShowAllOfIt(Map.Entry<String, Class<?>> contract) {
        var findings = new RecordMirrorsSchemaCheck(contract.getKey(), folder).findings(contract.getValue());

        assertThat(findings).isEmpty();
    }

    @Test
    void asyncapiDocumentsEveryTopicWithItsContractAndTheSettingsThatTheCodeKnows() {
        assertThat(new AsyncApiCheck(folder).findings()).isEmpty();
    }

    @Test
    void whatWasReleasedIsUnchanged() throws IOException {
        assertThat(new ReleasedExamplesCheck(folder).findings()).isEmpty();
    }

    static Iterable<Map.Entry<String, Class<?>>> records() {
        return ContractRecords.byContract().entrySet();
    }
}

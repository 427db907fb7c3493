package theriac.architecture.offenders.nobodyprints.audit;

class Offender {

    void tell() {
        System.out.println("sealed");
    }
}

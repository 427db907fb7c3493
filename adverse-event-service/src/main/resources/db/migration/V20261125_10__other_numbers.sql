-- Numbers under which, as its sender states, a case was sent before (ICH E2B(R3) C.1.9.1.r). Few cases have any.
create table case_other_number (
    case_no bigint not null,
    number text not null,
    -- Whose number it is, in the sender's words; empty when that is not told.
    source text not null,
    primary key (case_no, number, source)
);

create index case_other_number_by_number on case_other_number (number);

-- Senders' own numbers that have the form of a worldwide one: the others never lead from one sender to another.
create index safety_case_report_worldwide on safety_case (sender_report_id)
    where sender_report_id ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$';

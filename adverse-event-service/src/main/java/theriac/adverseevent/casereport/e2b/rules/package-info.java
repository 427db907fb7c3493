/// The data elements of ICH E2B(R3), where they stand, and what must hold of them: tables, and what reads them.
package theriac.adverseevent.casereport.e2b.rules;

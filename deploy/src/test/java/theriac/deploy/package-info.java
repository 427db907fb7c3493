/// What holds the manifests of `deploy/` together with the services, the contracts and the design.
package theriac.deploy;
